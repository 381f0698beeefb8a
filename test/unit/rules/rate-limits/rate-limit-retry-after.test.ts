import { ruleTable } from '../rule-table';

const MESSAGE =
  'The `429` response should declare a `Retry-After` header: without it every client guesses, and most of them come back too early and all at once.';
const AT = '/paths/~1messages/post/responses/429';

/** `POST /messages` that answers 429 in this way. */
function throttled(response: object, more: object = {}): object {
  return {
    paths: {
      '/messages': { post: { responses: { '201': { description: 'OK' }, '429': response }, ...more } },
    },
  };
}

ruleTable('rate-limit-retry-after', [
  {
    name: 'fires on a 429 without headers',
    spec: throttled({ description: 'Slow' }),
    findings: [AT],
    messages: [MESSAGE],
  },
  {
    name: 'points at the headers where there are some',
    spec: throttled({ description: 'Slow', headers: { 'X-Request-Id': { schema: { type: 'string' } } } }),
    findings: [`${AT}/headers`],
  },
  {
    name: 'is silent on the good twin',
    spec: throttled({
      description: 'Slow',
      headers: { 'Retry-After': { schema: { type: 'integer', minimum: 0 }, example: 12 } },
    }),
    findings: [],
    examined: [AT],
  },
  {
    name: 'does not care about case',
    spec: throttled({ description: 'Slow', headers: { 'retry-after': { schema: { type: 'integer' } } } }),
    findings: [],
  },
  {
    name: 'accepts a RateLimit header',
    spec: throttled({ description: 'Slow', headers: { RateLimit: { schema: { type: 'string' } } } }),
    findings: [],
  },
  {
    name: 'accepts a reset header',
    spec: throttled({
      description: 'Slow',
      headers: { 'X-RateLimit-Reset': { schema: { type: 'integer' } } },
    }),
    findings: [],
  },
  {
    name: 'accepts a number in the body',
    spec: throttled({
      description: 'Slow',
      content: {
        'application/json': {
          schema: {
            properties: { error: { type: 'object', properties: { retryAfterSeconds: { type: 'integer' } } } },
          },
        },
      },
    }),
    findings: [],
  },
  {
    name: 'counts a header behind a reference, also into another file',
    spec: throttled({ description: 'Slow', headers: { 'Retry-After': { $ref: 'common.yaml#/RetryAfter' } } }),
    findings: [],
  },
  {
    name: 'reports a shared response once, where it is defined',
    spec: `
components:
  responses: { Slow: { description: Slow } }
paths:
  /a: { get: { responses: { '429': { $ref: '#/components/responses/Slow' } } } }
  /b: { get: { responses: { '429': { $ref: '#/components/responses/Slow' } } } }`,
    findings: ['/components/responses/Slow'],
    examined: ['/paths/~1a/get/responses/429', '/paths/~1b/get/responses/429'],
  },
  {
    name: 'leaves callbacks and webhooks alone',
    spec: `
paths:
  /a:
    post:
      responses: { '201': { description: OK } }
      callbacks: { done: { '{$request.body#/url}': { post: { responses: { '429': { description: Slow } } } } } }`,
    findings: [],
    examined: [],
  },
  {
    name: 'can be silenced on one operation',
    spec: throttled({ description: 'Slow' }, { 'x-review': { ignore: ['rate-limit-retry-after'] } }),
    findings: [],
    examined: [],
  },
  {
    name: 'finds it where the header is on a success, in the text, or only counts',
    spec: `
      paths:
        /a: { get: { responses: { '200': { description: OK, headers: { Retry-After: { schema: { type: integer } } } }, '429': { description: Honour Retry-After. } } } }
        /b: { get: { responses: { '429': { description: Slow down, headers: { X-RateLimit-Limit: { schema: { type: integer } }, X-RateLimit-Remaining: { schema: { type: integer } } } } } } }`,
    findings: ['/paths/~1a/get/responses/429', '/paths/~1b/get/responses/429/headers'],
  },
]);
