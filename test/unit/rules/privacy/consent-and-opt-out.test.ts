import { ruleTable } from '../rule-table';

const ID = 'consent-and-opt-out';
const text = { type: 'string' };
const OK = { 201: { description: 'Made.' } };

function post(members: object, route = '/messages', properties: object = { to: text, text }) {
  const content = { 'application/json': { schema: { type: 'object', properties } } };
  return {
    paths: {
      [route]: { post: { operationId: 'create', requestBody: { content }, responses: OK, ...members } },
    },
  };
}

function people(
  properties: object,
  item: object = { get: { responses: {} } },
  members: object = {},
  route = '/customers',
) {
  return { paths: { ...post(members, route, properties).paths, [`${route}/{id}`]: item } };
}

const SEND = '/paths/~1messages/post';
const STORE = '/paths/~1customers/post';

ruleTable(ID, [
  {
    name: 'asks what an opt-out does',
    spec: post({ description: 'Sends an SMS.' }),
    findings: [`${SEND}/description`],
    messages: [
      'A reviewer would ask what `create` answers when the recipient has opted out: name a failure of its own, such as `recipient_opted_out`, that is not to be tried again.',
    ],
    examined: [SEND],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: post({
      description:
        'If the recipient has opted out the request fails with code recipient_opted_out; do not retry.',
    }),
    findings: [],
    examined: [SEND],
  },
  {
    name: 'finds the code among the values of a referenced error',
    spec: {
      ...post({ responses: { ...OK, 422: { $ref: '#/components/responses/Refused' } } }),
      components: {
        responses: {
          Refused: {
            description: 'Refused.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
          },
        },
        schemas: {
          Error: { type: 'object', properties: { code: { type: 'string', enum: ['recipient_opted_out'] } } },
        },
      },
    },
    findings: [],
  },
  {
    name: 'finds it in an example of the failure',
    spec: post({
      responses: {
        ...OK,
        403: { description: 'No.', content: { 'application/json': { example: { code: 'unsubscribed' } } } },
      },
    }),
    findings: [],
  },
  {
    name: 'finds it among the fields of the body, and as the keyword that people answer',
    spec: {
      paths: {
        ...post({}, '/sms', { to: text, consent_id: text }).paths,
        ...post({ description: 'Who replied STOP is refused.' }).paths,
      },
    },
    findings: [],
    examined: ['/paths/~1sms/post', SEND],
  },
  {
    name: 'does not take trying that stops for an opt-out',
    spec: post({ description: 'Sends an SMS. Retries stop after a day.' }),
    findings: [`${SEND}/description`],
  },
  {
    name: 'asks it of notifications with an address, and of a contract in the making',
    spec: {
      paths: {
        ...post({}, '/notifications', { channel: text, to: text }).paths,
        '/whatsapp': { post: { operationId: 'sendWhatsapp' } },
        '/messages': { post: { description: 'Sends an SMS.' } },
      },
    },
    findings: ['/paths/~1notifications/post', '/paths/~1whatsapp/post', `${SEND}/description`],
  },
  {
    name: 'leaves notifications inside an app alone',
    spec: post({}, '/notifications', { user_id: text, title: text }),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves chat rooms, codes and payments alone',
    spec: {
      paths: {
        ...post({}, '/rooms/{id}/messages', { text }).paths,
        ...post({ operationId: 'sendOtp' }, '/otp').paths,
        ...post({ operationId: 'pay' }, '/payments', { amount: { type: 'integer' } }).paths,
      },
    },
    findings: [],
    examined: [],
  },
  ...[
    [
      '/email_addresses/{id}/prepare_verification',
      'PrepareEmailVerification',
      'Sends a one-time code to the e-mail address.',
    ],
    ['/magic_auth/send', 'sendMagicAuthEmail', 'Send a magic link by email.'],
    ['/emails/password_reset', 'emailPasswordReset', 'Sends a password reset email.'],
  ].map(([route = '', operationId, description]) => ({
    name: `leaves a code or a link alone that the person asked for: ${route}`,
    spec: post({ operationId, description }, route, { to: text }),
    findings: [],
  })),
  {
    name: 'still asks where codes are one use of many',
    spec: post({ description: 'Sends an SMS, for example with a verification code.' }),
    findings: [`${SEND}/description`],
  },
  ...['/customers/remove', '/customer/delete', '/customers/erase_all', '/customers:purge'].map((route) => ({
    name: `accepts a POST that erases: ${route}`,
    spec: {
      paths: {
        ...people({ email: text, given_name: text }).paths,
        [route]: { post: { operationId: 'customerRemove', responses: OK } },
      },
    },
    findings: [],
    examined: [STORE],
  })),
  {
    name: 'does not accept a POST that erases something else',
    spec: {
      paths: {
        ...people({ email: text, given_name: text }).paths,
        '/tokens/remove': { post: { operationId: 'tokenRemove', responses: OK } },
      },
    },
    findings: [STORE],
  },
  {
    name: 'asks how a person is forgotten',
    spec: people({ email: text }),
    findings: [STORE],
    messages: [
      'A reviewer would ask how `email` and the other data about a person that `create` stores are erased: add a `DELETE`, or say how long they are kept.',
    ],
    examined: [STORE],
  },
  {
    name: 'accepts a DELETE',
    spec: people({ email: text }, { get: { responses: {} }, delete: { responses: {} } }),
    findings: [],
    examined: [STORE],
  },
  {
    name: 'accepts a redaction below the item',
    spec: {
      paths: {
        ...people({ email: text }).paths,
        '/customers/{customer}/redact': { post: { responses: {} } },
      },
    },
    findings: [],
  },
  {
    name: 'accepts a stated retention',
    spec: people({ email: text }, undefined, { description: 'Kept for 30 days.' }),
    findings: [],
  },
  {
    name: 'takes what is made for kept where it is a person',
    spec: post({}, '/customers', { email: text, first_name: text }),
    findings: [STORE],
  },
  {
    name: 'leaves alone what cannot be read again',
    spec: people({ email: text, first_name: text }, { put: { responses: {} } }, {}, '/quotes'),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves the papers of a payment alone',
    spec: people({ receipt_email: text, phone: text, name: text }, undefined, {}, '/v1/payment_intents'),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves the data of shops alone',
    spec: people({ phone: text, email: text, support_email: text }, undefined, {}, '/stores'),
    findings: [],
    examined: [],
  },
  {
    name: 'honours x-review',
    spec: post({ 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
]);
