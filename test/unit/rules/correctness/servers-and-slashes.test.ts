import { ruleTable } from '../rule-table';

const get = '{ get: { responses: {} } }';
const paths = (...routes: string[]) => `paths: { ${routes.map((route) => `'${route}': ${get}`).join(', ')} }`;

ruleTable('path-keys-no-trailing-slash', [
  {
    name: 'finds a path that ends with a slash',
    spec: `{ ${paths('/a', '/a/', '/a/{b}/')} }`,
    findings: ['/paths/~1a~1', '/paths/~1a~1{b}~1'],
    messages: ['`/a/` should end without the slash: a caller who leaves it out calls another path.'],
    examined: ['/paths/~1a'],
  },
  { name: 'is content without, and with the root', spec: `{ ${paths('/', '/a', '/a/{b}')} }`, findings: [] },
  {
    name: 'does not take extensions for paths',
    spec: `{ paths: { x-a/: {}, /a: ${get} } }`,
    findings: [],
  },
  {
    name: 'says once what all paths do',
    spec: `{ ${paths('/a/', '/b/', '/c/', '/d/', '/e/', '/f/')} }`,
    findings: ['/paths'],
    messages: [
      '6 of 6 paths end with a slash, among them `/a/, /b/, /c/`: a caller who leaves it out calls another path.',
    ],
  },
]);

ruleTable('oas3-server-trailing-slash', [
  {
    name: 'finds a server URL that ends with a slash',
    spec: `{ servers: [{ url: 'https://a.dev' }, { url: 'https://a.dev/' }, { url: /v1/ }], ${paths('/a')} }`,
    findings: ['/servers/1/url', '/servers/2/url'],
    messages: [
      '`https://a.dev/` should end without the slash: each path begins with one, and callers would send both.',
    ],
    examined: ['/servers/0'],
  },
  {
    name: 'looks at paths, operations and links',
    spec: `{ servers: [{ url: 'https://a.dev' }], paths: { /a: { servers: [{ url: 'https://b.dev/' }], get: { servers: [{ url: 'https://c.dev/' }], responses: { '200': { description: OK, links: { l: { operationId: x, server: { url: 'https://d.dev/' } } } } } } } } }`,
    findings: [
      '/paths/~1a/servers/0/url',
      '/paths/~1a/get/servers/0/url',
      '/paths/~1a/get/responses/200/links/l/server/url',
    ],
  },
  {
    name: 'fills in defaults',
    spec: `{ servers: [{ url: 'https://a.dev/{base}', variables: { base: { default: v1/ } } }, { url: 'https://{host}/', variables: { host: { default: a.dev } } }, { url: 'https://a.dev/{base}', variables: { base: { default: v1 } } }], ${paths('/a')} }`,
    findings: ['/servers/0/url', '/servers/1/url'],
  },
  {
    name: 'is content with the root, and where nothing follows',
    spec: `{ servers: [{ url: / }], ${paths('/a')} }`,
    findings: [],
  },
  {
    name: 'is silent where no path follows',
    spec: "{ servers: [{ url: 'https://a.dev/' }], paths: {} }",
    findings: [],
    examined: [],
  },
  {
    name: 'leaves what the provider calls alone',
    spec: `{ ${paths('/a')}, x-webhooks: { w: { servers: [{ url: 'https://hook.dev/' }], post: { responses: {} } } } }`,
    findings: [],
  },
]);

ruleTable('oas3-api-servers', [
  {
    name: 'finds a document that says nowhere where the API is',
    spec: `{ ${paths('/a', '/b')} }`,
    findings: [''],
    messages: [
      'State under `servers` where the API is. Without any, its address is the one that this document came from.',
    ],
    examined: ['/paths/~1a/get'],
  },
  { name: 'finds an empty list', spec: `{ servers: [], ${paths('/a')} }`, findings: ['/servers'] },
  {
    name: 'finds one operation without',
    spec: `{ paths: { /a: { get: { servers: [{ url: 'https://a.dev' }], responses: {} } }, /b: ${get} } }`,
    findings: [''],
  },
  ...["'https://a.dev'", '/', '/v1', "'https://{host}'"].map((url) => ({
    name: `is content with ${url}`,
    spec: `{ servers: [{ url: ${url} }], ${paths('/a')} }`,
    findings: [],
  })),
  {
    name: 'is content with servers of each path or operation',
    spec: `{ paths: { /a: { servers: [{ url: 'https://a.dev' }], get: { responses: {} } }, /b: { get: { servers: [{ url: 'https://b.dev' }], responses: {} } } } }`,
    findings: [],
  },
  {
    name: 'leaves a broken server to oas3-schema',
    spec: `{ servers: [{ name: a }], ${paths('/a')} }`,
    findings: [],
  },
  {
    name: 'asks nothing of a document of webhooks',
    spec: `{ openapi: 3.1.0, info: { title: T, version: '1' }, webhooks: { w: { post: { responses: {} } } } }`,
    findings: [],
    examined: [],
  },
]);
