import { ruleTable } from '../rule-table';

const ID = 'cost-bearing-abuse-controls';
const text = { type: 'string' };
const LIMITS = 'Blocked destinations return 403 destination_not_allowed. Limit 5 codes per number per hour.';
const statusesOf = (...statuses: string[]) =>
  Object.fromEntries(statuses.map((status) => [status, { description: 'Text.' }]));
const wants = (missing: string, what = 'too often and for not allowed') =>
  `\`sendOtp\` costs money or reaches a person each time: it should document \`${missing}\`, for ${what}.`;
const wantsText =
  '`sendOtp` costs money or reaches a person each time: it should say what protects it from abuse, such as a limit per recipient, allowed countries or a spending cap.';

function post(members: object, route = '/otp', properties: object = { to: text }) {
  const content = { 'application/json': { schema: { type: 'object', properties } } };
  return {
    paths: {
      [route]: {
        post: { operationId: 'sendOtp', requestBody: { content }, responses: statusesOf('202'), ...members },
      },
    },
  };
}

const OP = '/paths/~1otp/post';

ruleTable(ID, [
  {
    name: 'fires on a bare code that is sent',
    spec: post({}),
    findings: [`${OP}/responses`, OP],
    messages: [wants('429, 403'), wantsText],
    examined: [OP],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: post({ description: LIMITS, responses: statusesOf('202', '403', '429') }),
    findings: [],
    examined: [OP],
  },
  ...[
    ['/storefront/ready-to-payout', 'readyToPayout', 'Retrieves the payment methods for a payout.'],
    [
      '/phone_numbers/{id}/attempt_verification',
      'attemptPhoneNumberVerification',
      'Attempts to complete it.',
    ],
    ['/verifications/{id}/complete_verification', 'completeVerification', ''],
    ['/verification', 'checkVerification', 'With the code that was entered.'],
  ].map(([route = '', operationId, description]) => ({
    name: `leaves alone what only reads, or takes a code back: ${route}`,
    spec: post({ operationId, description }, route),
    findings: [],
    examined: [],
  })),
  {
    name: 'says what the missing status is for',
    spec: post({ description: LIMITS, responses: statusesOf('202', '403') }),
    findings: [`${OP}/responses`],
    messages: [wants('429', 'too often')],
  },
  {
    name: 'does not take the number of a destination or the code of a country for a protection',
    spec: post({
      description: 'Sends a code to the destination number, with its country code.',
      responses: statusesOf('202', '403', '429'),
    }),
    findings: [`${OP}/description`],
    messages: [wantsText],
  },
  {
    name: 'reads the protection at a field, and takes the amount that came for the cap of a refund',
    spec: {
      paths: {
        ...post({ responses: statusesOf('202', '4XX') }, '/otp', {
          to: { type: 'string', description: 'Destinations outside the enabled countries are refused.' },
        }).paths,
        ...post(
          {
            operationId: 'refund',
            description: 'The sum of refunds does not exceed the amount that was paid.',
            responses: statusesOf('202', '4XX'),
          },
          '/payments/{id}/refunds',
          {},
        ).paths,
      },
    },
    findings: [],
    examined: [OP, '/paths/~1payments~1{id}~1refunds/post'],
  },
  {
    name: 'does not take a rate limit for a protection',
    spec: post({
      description: 'Rate limit: 10 requests per second.',
      responses: statusesOf('202', '403', '429'),
    }),
    findings: [`${OP}/description`],
  },
  {
    name: 'accepts 4XX, and a refusal that another status tells',
    spec: {
      paths: {
        ...post({ description: LIMITS, responses: statusesOf('202', '4XX') }).paths,
        ...post(
          {
            description: LIMITS,
            responses: { ...statusesOf('202', '429'), 422: { $ref: '#/components/responses/Refused' } },
          },
          '/payments',
        ).paths,
      },
      components: { responses: { Refused: { description: 'The destination is blocked.' } } },
    },
    findings: [],
  },
  {
    name: 'reads the protection in the tag and in an example of the failure',
    spec: {
      tags: [{ name: 'Codes', description: 'Protected by geo permissions.' }],
      paths: post({ tags: ['Codes'], responses: statusesOf('202', '403', '429') }).paths,
    },
    findings: [],
  },
  {
    name: 'leaves a message in a chat room and an order of a warehouse alone',
    spec: {
      paths: {
        ...post({ operationId: 'postMessage' }, '/rooms/{id}/messages', { text }).paths,
        ...post({ operationId: 'createOrder' }, '/orders', { sku: text }).paths,
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'looks at messages with a recipient and at orders with an amount',
    spec: {
      paths: {
        ...post({ operationId: 'createMessage' }, '/messages').paths,
        ...post({ operationId: 'createOrder' }, '/orders', { amount: { type: 'integer' } }).paths,
      },
    },
    findings: [
      '/paths/~1messages/post',
      '/paths/~1messages/post/responses',
      '/paths/~1orders/post',
      '/paths/~1orders/post/responses',
    ],
  },
  {
    name: 'honours x-cost-bearing: false',
    spec: post({ 'x-cost-bearing': false }),
    findings: [],
    examined: [],
  },
  {
    name: 'honours x-cost-bearing: true',
    spec: post({ operationId: 'render', 'x-cost-bearing': true }, '/renderings', {}),
    findings: ['/paths/~1renderings/post', '/paths/~1renderings/post/responses'],
  },
  {
    name: 'says it once where nearly all are silent',
    spec: {
      paths: Object.assign(
        {},
        ...[1, 2, 3, 4, 5, 6].map((n) => post({ operationId: `sendSms${n}` }, `/v${n}/sms`).paths),
      ) as object,
    },
    findings: ['/paths'],
    messages: [
      '6 of 6 operations that spend money or contact people should document `429`, `403` and the limits that protect from abuse: `sendSms1, sendSms2, sendSms3`.',
    ],
  },
  { name: 'honours x-review', spec: post({ 'x-review': { ignore: [ID] } }), findings: [], examined: [] },
]);
