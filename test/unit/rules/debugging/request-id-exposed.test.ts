import { ruleTable } from '../rule-table';

const header = (name: string) => `{ description: No, headers: { ${name}: { schema: { type: string } } } }`;
const field = (name: string) =>
  `{ description: No, content: { application/json: { schema: { type: object, properties: { ${name}: { type: string } } } } } }`;
const two = (a: string, b: string) => `
  paths:
    /a: { get: { operationId: getA, responses: { '200': { description: OK }, '404': ${a} } } }
    /b: { get: { operationId: getB, responses: { '200': { description: OK }, '404': ${b} } } }`;
const none = '{ description: No }';

const said = (property: string) =>
  `{ description: No, content: { application/json: { schema: { type: object, properties: { request_id: ${property} } } } } }`;

ruleTable('request-id-exposed', [
  {
    name: 'wants more of an id than its name',
    spec: two(said('{}'), said('{ description: The id to give to support }')),
    findings: ['/paths/~1a/get/responses'],
  },
  {
    name: 'says once that nothing has an id',
    spec: two(none, none),
    findings: ['/paths'],
    messages: [
      '2 operations document errors, and none of them shows its caller a request id. Add a `Request-Id` header to the shared error responses.',
    ],
    examined: ['/paths/~1a/get', '/paths/~1b/get'],
  },
  {
    name: 'names the operation that others are ahead of',
    spec: two(header('Request-Id'), none),
    findings: ['/paths/~1b/get/responses'],
    messages: [
      'The errors of `getB` should show a request id, in a header such as `Request-Id` or in the body.',
    ],
  },
  ...[
    'Request-Id',
    'X-Request-Id',
    'X-Correlation-ID',
    'Twilio-Request-Id',
    'X-Amzn-RequestId',
    'x-correlator',
    'X-Correlation-Token',
    'x-fapi-interaction-id',
    'X-Cloud-Trace-Context',
    'x-transaction-id',
    'X-Amz-Cf-Id',
    'traceparent',
    'trace-id',
  ].map((name) => ({
    name: `accepts the header ${name}`,
    spec: two(header(name), header(name)),
    findings: [],
  })),
  ...['request_id', 'requestId', 'debug_id', 'trace_id', 'correlationId', 'instance', 'pspReference'].map(
    (name) => ({
      name: `accepts the member ${name}`,
      spec: two(field(name), field(name)),
      findings: [],
    }),
  ),
  {
    name: 'accepts the id of an occurrence in JSON:API',
    spec: two(
      '{ description: No, content: { application/vnd.api+json: { schema: { type: object, properties: { errors: { type: array, items: { type: object, properties: { id: { type: string } } } } } } } } }',
      header('Request-Id'),
    ),
    findings: [],
  },
  {
    name: 'reads it off an example where there is no schema',
    spec: two(
      '{ description: No, content: { application/json: { example: { error: { request_id: req_1 } } } } }',
      '{ description: No, content: { application/json: { example: { error: { code: gone } } } } }',
    ),
    findings: ['/paths/~1b/get/responses'],
  },
  {
    name: 'looks into the envelope',
    spec: two(
      header('Request-Id'),
      '{ description: No, content: { application/json: { schema: { type: object, properties: { error: { type: object, properties: { request_id: { type: string } } } } } } } }',
    ),
    findings: [],
  },
  ...['Reserved; currently omitted.', '预留字段，目前固定为全 0，不对应具体请求。'].map((description) => ({
    name: `does not take for one what says of itself that it is none: ${description}`,
    spec: two(
      field('request_id'),
      `{ description: No, content: { application/json: { schema: { type: object, properties: { request_id: { type: string, description: '${description}' } } } } } }`,
    ),
    findings: ['/paths/~1b/get/responses/404/content/application~1json/schema/properties/request_id'],
  })),
  ...['id', 'message_id', 'Idempotency-Key', 'X-RateLimit-Reset'].map((name) => ({
    name: `does not take ${name} for one`,
    spec: two(header(name), field(`'${name}'`)),
    findings: ['/paths'],
  })),
  {
    name: 'follows shared responses and headers',
    spec: `
      paths: { /a: { get: { responses: { '404': { $ref: '#/components/responses/None' } } } } }
      components:
        headers: { RequestId: { schema: { type: string } } }
        responses: { None: { description: No, headers: { Request-Id: { $ref: '#/components/headers/RequestId' } } } }`,
    findings: [],
  },
  {
    name: 'wants it on every error, not on one, and says so of a shared one once',
    spec: `
      paths:
        /a: { get: { responses: { '401': { $ref: '#/components/responses/None' }, '404': ${header('Request-Id')}, default: ${none} } } }
        /b: { get: { responses: { '401': { $ref: '#/components/responses/None' }, '404': ${field('request_id')} } } }
      components: { responses: { None: { description: No } } }`,
    findings: ['/components/responses/None', '/paths/~1a/get/responses/default'],
    messages: [
      'The `401` response should show a request id, as others do: support asks for it whatever went wrong.',
      'The `default` response should show a request id, as others do: support asks for it whatever went wrong.',
    ],
  },
  {
    name: 'reads a body whose media type is a range',
    spec: `
      paths:
        /a: { get: { responses: { '404': ${field('request_id').replace('application/json', "'*/*'")} } } }`,
    findings: [],
  },
  {
    name: 'does not count an id on success',
    spec: `{ paths: { /a: { get: { operationId: getA, responses: { '200': ${header('Request-Id')}, '404': ${none} } } } } }`,
    findings: ['/paths/~1a/get/responses'],
  },
  {
    name: 'leaves alone what documents no failure, probes and token endpoints',
    spec: `
      paths:
        /a: { get: { responses: { '200': { description: OK } } } }
        /health: { get: { responses: { '503': ${none} } } }
        /oauth2/token: { post: { responses: { '400': ${none} } } }`,
    findings: [],
    examined: [],
  },
  {
    name: 'is silenced by x-review',
    spec: `{ paths: { /a: { get: { x-review: { ignore: [request-id-exposed] }, responses: { '404': ${none} } } } } }`,
    findings: [],
    examined: [],
  },
]);
