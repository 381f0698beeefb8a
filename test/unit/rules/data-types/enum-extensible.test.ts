import { ruleTable } from '../rule-table';

const ID = 'enum-extensible';
const AT = '/components/schemas/Message/properties';
const says = (name: string) =>
  `\`${name}\` should stay open: a client generated from this \`enum\` fails on the first new value. Use \`x-extensible-enum\`, or say that there will be more.`;
const values = ['queued', 'sent', 'failed'];
const closed = { type: 'string', enum: values };

function message(properties: object, schemas: object = {}, operation: object = {}, rest: object = {}) {
  const schema = { $ref: '#/components/schemas/Message' };
  return {
    paths: {
      '/messages/{id}': {
        get: {
          ...operation,
          responses: { 200: { description: 'OK', content: { 'application/json': { schema } } } },
        },
      },
    },
    components: { schemas: { Message: { type: 'object', properties, ...rest }, ...schemas } },
  };
}

ruleTable(ID, [
  {
    name: 'fires on a closed list, at its enum',
    spec: message({ status: closed, cancelReason: closed }),
    findings: [`${AT}/status/enum`, `${AT}/cancelReason/enum`],
    messages: [says('status'), says('cancelReason')],
    examined: [`${AT}/status`],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: message({
      status: {
        type: 'string',
        'x-extensible-enum': values,
        description: 'New values may appear; treat unknown as in progress.',
      },
    }),
    findings: [],
    examined: [`${AT}/status`],
  },
  {
    name: 'accepts other ways to be open: a marker, words, a choice with any string',
    spec: message({
      status: { ...closed, 'x-extensible-enum': true },
      type: { ...closed, description: 'Ignore types that you do not know.' },
      reason: { ...closed, description: 'More reasons may be added.' },
      kind: { anyOf: [closed, { type: 'string' }] },
      state: { ...closed, 'x-ms-enum': { name: 'State', modelAsString: true } },
    }),
    findings: [],
    examined: [`${AT}/status`, `${AT}/type`],
  },
  {
    name: 'accepts what the head of the document says of all enums',
    spec: {
      openapi: '3.1.0',
      info: {
        title: 'T',
        version: '1',
        description: 'Hello.\n\nEnums in responses may grow: expect new values.',
      },
      ...message({ status: closed }),
    },
    findings: [],
    examined: [`${AT}/status`],
  },
  {
    name: 'leaves requests alone, also in parameters of the path item',
    spec: {
      paths: {
        '/messages': {
          parameters: [{ name: 'status', in: 'query', schema: closed }],
          post: {
            requestBody: { content: { 'application/json': { schema: { properties: { type: closed } } } } },
          },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'fires on a schema that goes both ways',
    spec: {
      paths: {
        '/messages': {
          post: {
            requestBody: {
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Message' } } },
            },
            responses: {
              201: {
                description: 'Made.',
                content: { 'application/json': { schema: { $ref: '#/components/schemas/Message' } } },
              },
            },
          },
        },
      },
      components: { schemas: { Message: { properties: { status: closed } } } },
    },
    findings: [`${AT}/status/enum`],
  },
  {
    name: 'leaves sets alone that are closed: two values, ISO codes, HTTP methods, other names',
    spec: message({
      status: { type: 'string', enum: ['on', 'off'] },
      country_code: { type: 'string', enum: ['DE', 'FR', 'IT'] },
      currencyCode: { type: 'string', enum: ['EUR', 'USD', 'CHF'] },
      http_method: { type: 'string', enum: ['GET', 'POST', 'PUT'] },
      weekday: { type: 'string', enum: ['mon', 'tue', 'wed'] },
      code: { type: 'integer', enum: [1, 2, 3] },
    }),
    findings: [],
  },
  {
    name: 'leaves the property alone by which a union is told apart',
    spec: message({ type: closed }, {}, {}, { discriminator: { propertyName: 'type' } }),
    findings: [],
    examined: [],
  },
  {
    name: 'names a shared list once, where it is written',
    spec: message(
      {
        status: { $ref: '#/components/schemas/Status' },
        old_status: { $ref: '#/components/schemas/Status' },
      },
      { Status: closed },
    ),
    findings: ['/components/schemas/Status/enum'],
  },
  {
    name: 'looks through allOf',
    spec: message(
      { status: { allOf: [{ $ref: '#/components/schemas/Status' }], description: 'Now.' } },
      { Status: closed },
    ),
    findings: ['/components/schemas/Status/enum'],
  },
  {
    name: 'does not take a property called enum, or an example, for a list',
    spec: message({
      type: { type: 'object', properties: { enum: { type: 'string' } }, example: { enum: values } },
    }),
    findings: [],
    examined: [],
  },
  {
    name: 'counts no null among the values (3.1)',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      ...message({ status: { type: ['string', 'null'], enum: ['on', 'off', null] } }),
    },
    findings: [],
    examined: [`${AT}/status`],
  },
  {
    name: 'says it once where nearly all are like that',
    spec: message(
      Object.fromEntries(
        'abcdefghij'.split('').map((what) => [`${what}_status`, { ...closed, title: what }]),
      ),
    ),
    findings: ['/paths'],
    messages: [
      '10 of 10 enums in responses are closed, among them `Message.a_status, Message.b_status, Message.c_status`: use `x-extensible-enum`, or say that clients should expect new values.',
    ],
  },
  {
    name: 'honours x-review',
    spec: message({ status: closed }, {}, { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
  {
    name: 'fires on the first two states, and not on a pair that leaves no third',
    spec: message({
      status: { type: 'string', enum: ['queued', 'sent'] },
      review_state: { type: 'string', enum: ['verified', 'unverified'] },
      issue_state: { type: 'string', enum: ['open', 'closed'] },
      kind: { type: 'string', enum: ['sms', 'mms'] },
    }),
    findings: [`${AT}/status/enum`],
    messages: [says('status')],
  },
  {
    name: 'counts a list that many fields share as one, and never more than there are',
    spec: message(
      {
        ...Object.fromEntries(
          'abcdefghij'
            .split('')
            .map((what): [string, object] => [`${what}_status`, { $ref: '#/components/schemas/Status' }]),
        ),
        kind: closed,
        open_status: { type: 'string', 'x-extensible-enum': values },
      },
      { Status: closed },
    ),
    findings: ['/components/schemas/Status/enum', `${AT}/kind/enum`],
  },
  {
    name: 'counts the same thing on both sides where it says it once',
    spec: message(
      Object.fromEntries(
        'abcdefghijklmnop'
          .split('')
          .map((what, i): [string, object] => [
            `${what}_status`,
            i < 6 ? { $ref: '#/components/schemas/Status' } : { ...closed, title: what },
          ]),
      ),
      { Status: closed },
    ),
    findings: ['/paths'],
    messages: [
      '11 of 11 enums in responses are closed, among them `Message.a_status, Message.g_status, Message.h_status`: use `x-extensible-enum`, or say that clients should expect new values.',
    ],
  },
  {
    name: 'says it once where more than thirty lists are closed, though most are open',
    spec: message(
      Object.fromEntries([
        ...Array.from({ length: 31 }, (_, i): [string, object] => [
          `a${i}_status`,
          { ...closed, title: `a${i}` },
        ]),
        ...Array.from({ length: 31 }, (_, i): [string, object] => [
          `b${i}_status`,
          { type: 'string', 'x-extensible-enum': values, title: `b${i}` },
        ]),
      ]),
    ),
    findings: ['/paths'],
    messages: [
      '31 of 62 enums in responses are closed, among them `Message.a0_status, Message.a1_status, Message.a2_status`: use `x-extensible-enum`, or say that clients should expect new values.',
    ],
  },
]);
