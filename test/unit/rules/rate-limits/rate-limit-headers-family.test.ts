import { ruleTable } from '../rule-table';

/** A 200 with these headers, on `GET /messages`. */
function headers(of: object, more: object = {}): object {
  return {
    paths: { '/messages': { get: { responses: { '200': { description: 'OK', headers: of } } } } },
    ...more,
  };
}

const AT = '/paths/~1messages/get/responses/200/headers';
const int = (description?: string) => ({
  schema: { type: 'integer' },
  ...(description ? { description } : {}),
});

ruleTable('rate-limit-headers-family', [
  {
    name: 'fires on a reset without a unit',
    spec: headers({ 'X-RateLimit-Reset': int() }),
    findings: [`${AT}/X-RateLimit-Reset`],
    messages: [
      '`X-RateLimit-Reset` should say what it counts: seconds left, or a Unix time. Read the wrong way, a client waits for decades or not at all.',
    ],
  },
  {
    name: 'is silent on the good twin',
    spec: headers({ 'X-RateLimit-Reset': int('Unix time (UTC seconds) when the window resets') }),
    findings: [],
    examined: [`${AT}/X-RateLimit-Reset`],
  },
  {
    name: 'accepts seconds left',
    spec: headers({ 'RateLimit-Reset': int('Seconds until the window resets') }),
    findings: [],
  },
  {
    name: 'fires where "in seconds" leaves it open',
    spec: headers({ 'X-RateLimit-Reset': int('The reset in seconds') }),
    findings: [`${AT}/X-RateLimit-Reset`],
  },
  {
    name: 'accepts a date',
    spec: headers({ 'X-RateLimit-Reset': { schema: { type: 'string', format: 'date-time' } } }),
    findings: [],
  },
  {
    name: 'accepts an example that can only be a moment',
    spec: headers({ 'X-RateLimit-Reset': { schema: { type: 'integer' }, example: 1732137600 } }),
    findings: [],
  },
  {
    name: 'ignores headers that reset something else',
    spec: headers({ 'X-Password-Reset': int() }),
    findings: [],
    examined: [],
  },
  {
    name: 'fires on a second family',
    spec: headers({
      'X-RateLimit-Limit': int(),
      'X-RateLimit-Remaining': int(),
      RateLimit: { schema: { type: 'string' } },
    }),
    findings: [`${AT}/RateLimit`],
    messages: [
      '`RateLimit` belongs to another family of quota headers than `X-RateLimit-Limit`: keep one, or say which clients need the other.',
    ],
  },
  {
    name: 'accepts two families during a migration',
    spec: headers({
      RateLimit: { schema: { type: 'string' } },
      'X-RateLimit-Limit': int('Deprecated: use RateLimit.'),
    }),
    findings: [],
  },
  {
    name: 'counts RateLimit-Policy to either form of the draft',
    spec: headers({
      'RateLimit-Policy': { schema: { type: 'string' } },
      'RateLimit-Limit': int(),
      'RateLimit-Remaining': int(),
    }),
    findings: [],
  },
  {
    name: 'points at a shared header once',
    spec: `
components: { headers: { Reset: { schema: { type: integer } } } }
paths:
  /a: { get: { responses: { '200': { description: OK, headers: { X-RateLimit-Reset: { $ref: '#/components/headers/Reset' } } } } } }
  /b: { get: { responses: { '200': { description: OK, headers: { X-RateLimit-Reset: { $ref: '#/components/headers/Reset' } } } } } }`,
    findings: ['/components/headers/Reset'],
  },
  {
    name: 'can be silenced on one operation',
    spec: {
      paths: {
        '/a': {
          get: {
            'x-review': { ignore: ['rate-limit-headers-family'] },
            responses: { '200': { description: 'OK', headers: { 'X-RateLimit-Reset': int() } } },
          },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'finds a second family on another response, and the two forms of the drafts side by side',
    spec: `
      paths:
        /a: { get: { responses: { '200': { description: OK, headers: { RateLimit-Limit: { schema: { type: integer } }, RateLimit-Remaining: { schema: { type: integer } } } }, '429': { description: No, headers: { RateLimit: { schema: { type: string } } } } } } }`,
    findings: ['/paths/~1a/get/responses/429/headers/RateLimit'],
  },
]);
