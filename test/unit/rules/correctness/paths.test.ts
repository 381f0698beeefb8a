import { ruleTable } from '../rule-table';

const ok = '{ description: OK }';
const get = (path: string, more = '', item = '') =>
  `{ paths: { '${path}': { ${item} get: { ${more} responses: { '200': ${ok} } } } } }`;
const id = '{ name: id, in: path, required: true, schema: { type: string } }';

ruleTable('path-params', [
  {
    name: 'finds a name in braces that nothing declares',
    spec: get('/a/{id}'),
    findings: ['/paths/~1a~1{id}/get'],
    messages: ['Declare the path parameter `id`, so that callers know what to put in its place.'],
    examined: ['/paths/~1a~1{id}/get'],
  },
  { name: 'accepts it on the operation', spec: get('/a/{id}', `parameters: [${id}],`), findings: [] },
  { name: 'accepts it on the path', spec: get('/a/{id}', '', `parameters: [${id}],`), findings: [] },
  {
    name: 'accepts it by reference',
    spec: `{ paths: { '/a/{id}': { get: { parameters: [{ $ref: '#/components/parameters/Id' }], responses: {} } } }, components: { parameters: { Id: ${id} } } }`,
    findings: [],
  },
  {
    name: 'accepts names with dots',
    spec: get(
      '/a/{user.id}',
      'parameters: [{ name: user.id, in: path, required: true, schema: { type: string } }],',
    ),
    findings: [],
  },
  {
    name: 'does not judge where a reference leads to another file',
    spec: get('/a/{id}', "parameters: [{ $ref: './id.yaml' }],"),
    findings: [],
  },
  {
    name: 'finds it on the path, once, where no operation declares it',
    spec: `{ paths: { '/a/{id}': { get: { responses: {} }, delete: { responses: {} } } } }`,
    findings: ['/paths/~1a~1{id}'],
  },
  {
    name: 'finds a parameter that the path has no place for, once for all operations',
    spec: `{ paths: { /a: { parameters: [${id}], get: { responses: {} }, delete: { responses: {} } } } }`,
    findings: ['/paths/~1a/parameters/0'],
    messages: ['The path has no `{id}`, so a caller cannot send the parameter `id`.'],
  },
  {
    name: 'finds two paths that are one',
    spec: `{ paths: { '/a/{x}': { get: { parameters: [{ name: x, in: path }], responses: {} } }, '/a/{y}': { post: { parameters: [{ name: y, in: path }], responses: {} } } } }`,
    findings: ['/paths/~1a~1{y}'],
    messages: ['`/a/{y}` and `/a/{x}` are the same path to a caller. Keep one.'],
  },
  {
    name: 'finds a name that one path uses twice',
    spec: get('/a/{id}/b/{id}', `parameters: [${id}],`),
    findings: ['/paths/~1a~1{id}~1b~1{id}'],
  },
]);

ruleTable('path-declarations-must-exist', [
  {
    name: 'finds braces without a name',
    spec: get('/a/{}'),
    findings: ['/paths/~1a~1{}'],
    messages: ['Name the parameter in the braces of `/a/{}`, as in `/messages/{id}`.'],
  },
  { name: 'is content with names', spec: get('/a/{id}'), findings: [], examined: ['/paths/~1a~1{id}'] },
]);

ruleTable('path-not-include-query', [
  { name: 'finds a query in a path', spec: get('/a?b=c'), findings: ['/paths/~1a?b=c'] },
  { name: 'is content without', spec: get('/a'), findings: [], examined: ['/paths/~1a'] },
]);

ruleTable('operation-operationId-unique', [
  {
    name: 'finds the second',
    spec: `{ paths: { /a: { get: { operationId: x, responses: {} }, put: { operationId: x, responses: {} } } } }`,
    findings: ['/paths/~1a/put/operationId'],
    messages: ['`x` already names `GET /a`. Give each operation an `operationId` of its own.'],
  },
  {
    name: 'counts webhooks',
    spec: `{ openapi: 3.1.0, info: { title: T, version: '1' }, paths: { /a: { get: { operationId: x, responses: {} } } }, webhooks: { w: { post: { operationId: x } } } }`,
    findings: ['/webhooks/w/post/operationId'],
  },
  {
    name: 'is content with different names, and none',
    spec: `{ paths: { /a: { get: { operationId: x, responses: {} }, put: { operationId: X, responses: {} }, post: { responses: {} } } } }`,
    findings: [],
    examined: ['/paths/~1a/get'],
  },
  {
    name: 'does not count what one path item shares with another',
    spec: `{ openapi: 3.1.0, info: { title: T, version: '1' }, paths: { /a: { $ref: '#/components/pathItems/A' }, /b: { $ref: '#/components/pathItems/A' } }, components: { pathItems: { A: { get: { operationId: x, responses: {} } } } } }`,
    findings: [],
  },
]);

ruleTable('operation-parameters', [
  {
    name: 'finds the second declaration',
    spec: get('/a', 'parameters: [{ name: x, in: query }, { name: x, in: query }],'),
    findings: ['/paths/~1a/get/parameters/1'],
    messages: ['The `query` parameter `x` is declared twice. Keep one.'],
  },
  {
    name: 'follows references, and compares headers without case',
    spec: `{ paths: { /a: { get: { parameters: [{ name: X-Id, in: header }, { $ref: '#/components/parameters/Id' }], responses: {} } } }, components: { parameters: { Id: { name: x-id, in: header } } } }`,
    findings: ['/paths/~1a/get/parameters/1'],
  },
  {
    name: 'allows the same name elsewhere, and to override the path',
    spec: get(
      '/a',
      'parameters: [{ name: x, in: query }, { name: x, in: header }],',
      'parameters: [{ name: x, in: query }],',
    ),
    findings: [],
    examined: ['/paths/~1a/get'],
  },
]);

ruleTable('operation-success-response', [
  {
    name: 'finds failures only',
    spec: `{ paths: { /a: { get: { operationId: getA, responses: { '404': ${ok} } } } } }`,
    findings: ['/paths/~1a/get/responses'],
    messages: ['`getA` should document a success response (2xx or 3xx).'],
  },
  ...['200', '2XX', '301', '101'].map((status) => ({
    name: `accepts ${status}`,
    spec: `{ paths: { /a: { get: { responses: { '${status}': ${ok} } } } } }`,
    findings: [],
    examined: ['/paths/~1a/get'],
  })),
  {
    name: 'does not ask the receiver of a webhook',
    spec: `{ openapi: 3.1.0, info: { title: T, version: '1' }, webhooks: { w: { post: { responses: { default: ${ok} } } } } }`,
    findings: [],
  },
]);

const secured = (security: string, schemes: string) =>
  `{ paths: { /a: { get: { security: ${security}, responses: {} } } }, components: { securitySchemes: ${schemes} } }`;
const oauth =
  "{ type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://a.dev/t', scopes: { read: Read } } } }";
ruleTable('oas3-operation-security-defined', [
  ...(['3.0.3', '3.1.0'] as const).map((openapi) => ({
    name: `has no scopes of http schemes in 3.0, and roles since 3.1: ${openapi}`,
    spec: {
      openapi,
      info: { title: 'T', version: '1' },
      security: [{ bearer: ['read', 'write'], key: [] }],
      paths: {},
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          key: { type: 'apiKey', in: 'header', name: 'K' },
        },
      },
    },
    findings: openapi === '3.0.3' ? ['/security/0/bearer/0'] : [],
  })),
  {
    name: 'finds a scheme that is not there',
    spec: secured('[{ key: [] }]', '{}'),
    findings: ['/paths/~1a/get/security/0/key'],
    messages: ['`key` is not among the `securitySchemes` of this document.'],
    examined: ['/paths/~1a/get/security/0'],
  },
  {
    name: 'looks at the whole document, too',
    spec: `{ security: [{ key: [] }], paths: { /a: { get: { responses: {} } } } }`,
    findings: ['/security/0/key'],
  },
  {
    name: 'finds a scope that is not offered',
    spec: secured('[{ auth: [read, write] }]', `{ auth: ${oauth} }`),
    findings: ['/paths/~1a/get/security/0/auth/1'],
    messages: ['`write` is not among the scopes of `auth`.'],
  },
  {
    name: 'is content with schemes and scopes that are, and with none',
    spec: secured('[{ auth: [read] }, {}]', `{ auth: ${oauth} }`),
    findings: [],
  },
  {
    name: 'does not know the scopes of OpenID Connect',
    spec: secured(
      '[{ oidc: [email] }]',
      "{ oidc: { type: openIdConnect, openIdConnectUrl: 'https://a.dev' } }",
    ),
    findings: [],
  },
  {
    name: 'follows a scheme behind a reference',
    spec: secured(
      '[{ auth: [write] }]',
      `{ auth: { $ref: '#/components/securitySchemes/base' }, base: ${oauth} }`,
    ),
    findings: ['/paths/~1a/get/security/0/auth/0'],
  },
  {
    name: 'does not judge a scheme in another file',
    spec: secured('[{ auth: [write] }]', "{ auth: { $ref: './auth.yaml' } }"),
    findings: [],
  },
  {
    name: 'accepts a URI in 3.2',
    spec: `{ openapi: 3.2.0, info: { title: T, version: '1' }, security: [{ 'https://a.dev/schemes#key': [] }], paths: {} }`,
    findings: [],
  },
]);

ruleTable('oas3-server-variables', [
  {
    name: 'finds a variable without a description',
    spec: "{ servers: [{ url: 'https://{region}.a.dev' }] }",
    findings: ['/servers/0/url'],
    messages: ['`region` in the server URL should be described under `variables`, with a default.'],
  },
  {
    name: 'finds a variable without a use',
    spec: "{ servers: [{ url: 'https://a.dev', variables: { region: { default: eu } } }] }",
    findings: ['/servers/0/variables/region'],
    messages: ['The server URL does not use the variable `region`.'],
  },
  {
    name: 'finds a default that is not allowed',
    spec: "{ servers: [{ url: 'https://{r}.a.dev', variables: { r: { default: eu, enum: [us, ap] } } }] }",
    findings: ['/servers/0/variables/r/default'],
    messages: ['The default `eu` should be one of `us | ap`.'],
  },
  {
    name: 'is content with a good one, on a relative URL too',
    spec: "{ servers: [{ url: '/{version}', variables: { version: { default: v1, enum: [v1] } } }] }",
    findings: [],
    examined: ['/servers/0'],
  },
]);
