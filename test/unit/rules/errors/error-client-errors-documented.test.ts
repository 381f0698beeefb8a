import { ruleTable } from '../rule-table';

const OK = 'OK';

const many = (count: number, silent: number) => ({
  paths: Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `/things-${i}`,
      {
        get: {
          operationId: `list${i}`,
          responses: { '200': { description: OK }, ...(i < silent ? {} : { '404': { description: OK } }) },
        },
      },
    ]),
  ),
});
ruleTable('error-client-errors-documented', [
  {
    name: 'wants one client error',
    spec: `
      paths:
        /messages:
          post: { operationId: sendMessage, responses: { '201': { description: Queued } } }`,
    findings: ['/paths/~1messages/post/responses'],
    messages: [
      '`sendMessage` should document what its caller can get wrong: at least one 4xx response, or `default`.',
    ],
    examined: ['/paths/~1messages/post'],
  },
  {
    name: 'is content with any 4xx, a range, or default',
    spec: `
      paths:
        /a: { get: { responses: { '200': { description: OK }, '401': { description: No key } } } }
        /b: { get: { responses: { '200': { description: OK }, 4XX: { description: No } } } }
        /c: { get: { responses: { '200': { description: OK }, 4xx: { description: No } } } }
        /d: { get: { responses: { '200': { description: OK }, default: { description: No } } } }
        /e: { get: { responses: { '200': { description: OK }, '404': { $ref: '#/components/responses/None' } } } }
      components: { responses: { None: { description: None } } }`,
    findings: [],
    examined: ['/paths/~1a/get', '/paths/~1e/get'],
  },
  {
    name: 'does not take a 5xx for a client error',
    spec: `{ paths: { /a: { get: { responses: { '200': { description: OK }, '503': { description: Down } } } } } }`,
    findings: ['/paths/~1a/get/responses'],
  },
  {
    name: 'counts what stands behind a reference to another file',
    spec: `{ paths: { /a: { get: { responses: { '200': { description: OK }, '404': { $ref: './errors.yaml#/None' } } } } } }`,
    findings: [],
  },
  {
    name: 'points at the operation where there are no responses at all',
    spec: '{ paths: { /a: { get: { operationId: getA } } } }',
    findings: ['/paths/~1a/get'],
  },
  {
    name: 'skips what is not called by callers: probes, the root, options',
    spec: `
      paths:
        /: { get: { responses: { '200': { description: OK } } } }
        /health: { get: { responses: { '200': { description: OK } } } }
        /v1/healthz: { get: { responses: { '200': { description: OK } } } }
        /ping: { get: { responses: { '200': { description: OK } } } }
        /status: { get: { responses: { '200': { description: OK } } } }
        /.well-known/jwks.json: { get: { responses: { '200': { description: OK } } } }
        /messages: { options: { responses: { '204': { description: OK } } } }`,
    findings: [],
    examined: [],
  },
  {
    name: 'does not take a resource for a probe',
    spec: `
      paths:
        /messages/{id}/status: { get: { responses: { '200': { description: OK } } } }
        /ping: { post: { responses: { '200': { description: OK } } } }`,
    findings: ['/paths/~1messages~1{id}~1status/get/responses', '/paths/~1ping/post/responses'],
  },
  {
    name: 'skips webhooks and callbacks, where the caller answers',
    spec: `
      openapi: 3.1.0
      info: { title: T, version: '1' }
      webhooks: { delivered: { post: { responses: { '200': { description: Seen } } } } }
      paths:
        /messages:
          post:
            responses: { '201': { description: Queued }, '400': { description: Malformed } }
            callbacks: { done: { '{$request.body#/url}': { post: { responses: { '200': { description: Seen } } } } } }`,
    findings: [],
  },
  {
    name: 'is silenced by x-review',
    spec: `{ paths: { /a: { get: { x-review: { ignore: [error-client-errors-documented] }, responses: { '200': { description: OK } } } } } }`,
    findings: [],
    examined: [],
  },
  {
    name: 'says it once where most of a large API is silent',
    spec: many(14, 12),
    findings: ['/paths'],
    messages: [
      '12 of 14 operations, `list0, list1, list2` among them, document nothing that their caller can get wrong. Begin with a shared 4xx or `default` response.',
    ],
  },
  {
    name: 'names the places where few are silent',
    spec: many(40, 2),
    findings: ['/paths/~1things-0/get/responses', '/paths/~1things-1/get/responses'],
  },
  {
    name: 'skips metrics and the document itself, and not what asks about a thing',
    spec: `
      paths:
        /metrics: { get: { responses: { '200': { description: OK } } } }
        /openapi.json: { get: { responses: { '200': { description: OK } } } }
        /devices/{id}/ping: { get: { responses: { '200': { description: OK } } } }`,
    findings: ['/paths/~1devices~1{id}~1ping/get/responses'],
  },
]);
