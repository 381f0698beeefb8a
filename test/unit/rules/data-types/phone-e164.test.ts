import { ruleTable } from '../rule-table';

const ID = 'phone-e164';
const BODY = '/paths/~1messages/post/requestBody/content/application~1json/schema/properties';
const says = (name: string) =>
  `\`${name}\` should say which form it takes: \`pattern: '^\\+[1-9]\\d{1,14}$'\` for E.164, or a description of the others that it accepts.`;

function sends(properties: object, rest: object = {}, route = '/messages') {
  return {
    paths: {
      [route]: {
        post: {
          operationId: 'create',
          requestBody: { content: { 'application/json': { schema: { type: 'object', properties } } } },
          responses: { 201: { description: 'Made.' } },
          ...rest,
        },
      },
    },
  };
}

const string = { type: 'string' };
const e164 = { type: 'string', pattern: '^\\+[1-9]\\d{1,14}$', example: '+14155550100' };

ruleTable(ID, [
  {
    name: 'fires on the ends of a message, at their keys',
    spec: sends({ to: string, from: string, body: string }),
    findings: [`${BODY}/to`, `${BODY}/from`],
    messages: [says('to'), says('from')],
    examined: [`${BODY}/to`],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: sends({ to: e164, from: { ...string, format: 'phone-number' } }),
    findings: [],
    examined: [`${BODY}/to`, `${BODY}/from`],
  },
  {
    name: 'fires on phone numbers anywhere in a request, in each case style',
    spec: sends(
      {
        phone: string,
        workPhone: string,
        contact: { properties: { mobile_number: string, msisdn: string } },
      },
      {},
      '/messages',
    ),
    findings: ['phone', 'workPhone', 'contact/properties/mobile_number', 'contact/properties/msisdn'].map(
      (key) => `${BODY}/${key}`,
    ),
  },
  {
    name: 'accepts other forms that are named: short codes, senders with letters, addresses of other channels',
    spec: sends({
      from: { ...string, description: 'A number, a short code or an alphanumeric sender.' },
      to: { oneOf: [e164, { ...string, description: 'A whatsapp: address' }] },
      phone: { ...string, description: 'In E.164 form.' },
    }),
    findings: [],
    examined: [`${BODY}/from`],
  },
  {
    name: 'leaves to and from alone where they are dates, mail or money',
    spec: {
      paths: {
        '/messages': {
          get: {
            parameters: [
              { name: 'from', in: 'query', schema: string },
              { name: 'to', in: 'query', schema: string },
            ],
            responses: { 200: { description: 'OK' } },
          },
        },
        ...sends({ to: string, from: string }, {}, '/transfers').paths,
        ...sends({ to: string, from: string, subject: string }, {}, '/emails').paths,
        ...sends({ to: string, channel: { type: 'string', enum: ['sms', 'email'] } }, {}, '/verifications')
          .paths,
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'leaves answers alone, where old numbers stand, and what is readOnly',
    spec: {
      paths: {
        '/users': {
          get: {
            responses: {
              200: {
                description: 'OK',
                content: { 'application/json': { schema: { properties: { phone: string } } } },
              },
            },
          },
          post: {
            requestBody: {
              content: {
                'application/json': { schema: { properties: { phone: { ...string, readOnly: true } } } },
              },
            },
          },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'names a shared schema once, and looks at parameters of the path item',
    spec: {
      paths: {
        '/numbers/{phone_number}': {
          parameters: [
            {
              name: 'phone_number',
              in: 'path',
              required: true,
              schema: { $ref: '#/components/schemas/Phone' },
            },
          ],
          get: { responses: { 200: { description: 'OK' } } },
          put: {
            requestBody: {
              content: {
                'application/json': {
                  schema: { properties: { phone: { $ref: '#/components/schemas/Phone' } } },
                },
              },
            },
          },
        },
      },
      components: { schemas: { Phone: string } },
    },
    findings: ['/components/schemas/Phone'],
    examined: ['/paths/~1numbers~1{phone_number}/parameters/0'],
  },
  {
    name: 'looks into a list of numbers',
    spec: sends({ to: { type: 'array', items: string } }),
    findings: [`${BODY}/to/items`],
  },
  {
    name: 'reads type arrays of 3.1',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      ...sends({ phone: { type: ['string', 'null'] } }),
    },
    findings: [`${BODY}/phone`],
  },
  {
    name: 'leaves alone what is about a phone and is no number',
    spec: sends({
      phone_type: string,
      phone_number_id: string,
      has_phone: { type: 'boolean' },
      phone: { type: 'object', properties: { country: string } },
    }),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves alone what only has the name of a phone number',
    spec: sends({
      caller_id: { ...string, description: 'The call ID of the program item that produced this tool call.' },
      callerId: { ...string, description: 'Who called the function: a user or an agent.' },
      phone_number: { ...string, description: 'Phone number format pattern, e.g. `(xxx)xxx-xxxx`.' },
      work_phone: { ...string, description: 'ID of the phone number to release.' },
      mobile: { ...string, description: 'Label for the mobile number on the form.' },
      telephone: {
        ...string,
        description: 'Regular expression for phone numbers.',
        title: 'Pattern for the phone',
      },
    }),
    findings: [],
  },
  {
    name: 'fires on the number that is shown to whom is called',
    spec: sends({
      caller_id: { ...string, description: 'The number that the callee sees.' },
      phone: { ...string, description: 'Phone number of the person.' },
    }),
    findings: [`${BODY}/caller_id`, `${BODY}/phone`],
  },
  {
    name: 'says it once where nearly all are like that',
    spec: sends(Object.fromEntries('abcdefghij'.split('').map((who) => [`${who}_phone`, string]))),
    findings: ['/paths'],
    messages: [
      '10 of 10 phone numbers do not say which form they take, among them `create.a_phone, create.b_phone, create.c_phone`: add the pattern of E.164.',
    ],
  },
  {
    name: 'honours x-review',
    spec: sends({ to: string }, { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
  {
    name: 'knows other words for a phone',
    spec: sends({ mobile: string, whatsapp_number: string, cellPhone: string }, {}, '/contacts'),
    findings: ['mobile', 'whatsapp_number', 'cellPhone'].map((name) =>
      `${BODY}/${name}`.replace('messages', 'contacts'),
    ),
  },
  {
    name: 'leaves a message to somebody in a room alone',
    spec: sends({ to: string }, {}, '/rooms/{room_id}/messages'),
    findings: [],
  },
  {
    name: 'leaves a message to an id alone',
    spec: sends({ to: { ...string, description: 'The ID of the user.' } }),
    findings: [],
  },
  {
    name: 'accepts a numeric form in words',
    spec: sends({ phone: { ...string, description: 'Format: numeric, 10 to 17 characters.' } }),
    findings: [],
  },
]);
