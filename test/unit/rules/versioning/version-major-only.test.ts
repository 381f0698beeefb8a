import { ruleTable } from '../rule-table';

const MESSAGES = `paths: { /messages: { get: { responses: { '200': { description: OK } } } } }`;

/** A document with these servers. */
const servers = (list: string) => `{ servers: [${list}], ${MESSAGES} }`;

/** A document with these paths. */
const paths = (...routes: string[]) => ({
  paths: Object.fromEntries(
    routes.map((route) => [route, { get: { responses: { 200: { description: 'OK' } } } }]),
  ),
});

ruleTable('version-major-only', [
  {
    name: 'finds a minor number in a server',
    spec: servers(`{ url: 'https://api.acme.dev/v1.4' }`),
    findings: ['/servers/0/url'],
    messages: [
      '`v1.4` should be a major number alone, such as `v1`: a compatible release then keeps its address.',
    ],
    examined: ['/paths/~1messages/get', '/servers/0'],
  },
  {
    name: 'finds three numbers, and a number without v',
    spec: servers(`{ url: 'https://api.acme.dev/api/1.2.3/' }, { url: /2.0 }`),
    findings: ['/servers/0/url', '/servers/1/url'],
  },
  {
    name: 'finds it in a path, and in the servers of a path',
    spec: `
      paths:
        /v1.2/messages: { get: { responses: { '200': { description: OK } } } }
        /calls: { servers: [{ url: 'https://calls.acme.dev/v3.1' }], get: { responses: { '200': { description: OK } } } }`,
    findings: ['/paths/~1v1.2~1messages', '/paths/~1calls/servers/0/url'],
  },
  {
    name: 'looks for the values of a variable',
    spec: servers(
      `{ url: 'https://api.acme.dev/{version}', variables: { version: { default: v2, enum: [v2, v2.1] } } }`,
    ),
    findings: ['/servers/0/variables/version/enum/1'],
  },
  {
    name: 'says it once where every path does it',
    spec: paths(...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `/v1.1/${name}`)),
    findings: ['/paths'],
    messages: [
      '6 of 6 paths, `/v1.1/a, /v1.1/b, /v1.1/c` among them, state a minor version. Keep the major number alone.',
    ],
  },
  {
    name: 'reads a version with a `v` further down, and one in two variables or with a suffix',
    spec: {
      servers: [
        {
          url: 'https://api.acme.dev/v{major}.{minor}',
          variables: { major: { default: '1' }, minor: { default: '4' } },
        },
        { url: '/v1.2-beta' },
      ],
      ...paths('/api/public/v1.2/users'),
    },
    findings: ['/servers/0/url', '/servers/1/url', '/paths/~1api~1public~1v1.2~1users'],
  },
  {
    name: 'finds it among the values of a path parameter',
    spec: `{ paths: { '/{version}/users': { parameters: [{ name: version, in: path, required: true, schema: { type: string, enum: [v1, v1.1] } }], get: { responses: { '200': { description: OK } } } } } }`,
    findings: ['/paths/~1{version}~1users/parameters/0/schema/enum/1'],
  },
  {
    name: 'judges a sandbox where there is nothing else',
    spec: servers(`{ url: 'https://sandbox.acme.dev/v1.2' }`),
    findings: ['/servers/0/url'],
  },
  {
    name: 'takes major numbers and dates',
    spec: {
      servers: [
        { url: 'https://api.acme.dev/v1' },
        { url: 'https://api.acme.dev/2010-04-01' },
        { url: 'https://api.acme.dev/2026.03' },
      ],
      ...paths('/v2/messages', '/v1beta1/calls'),
    },
    findings: [],
    examined: ['/servers/0', '/servers/1', '/paths/~1v2~1messages/get'],
  },
  {
    name: 'does not take hosts, addresses, files and items for versions',
    spec: {
      servers: [
        { url: 'https://10.0.0.1/api' },
        { url: 'https://v1.2.acme.dev' },
        { url: 'https://a.dev/10.0.0.1' },
      ],
      ...paths('/releases/{id}/1.2', '/releases/v1.2/notes', '/files/jquery-3.1.min.js'),
    },
    findings: [],
    examined: [],
  },
  {
    name: 'leaves the version of a standard alone',
    spec: { servers: [{ url: 'https://api.acme.dev/ocpi/2.2.1' }], ...paths('/oauth/1.0/token') },
    findings: [],
  },
  {
    name: 'leaves mock servers, and what is deprecated, alone',
    spec: `
      servers: [{ url: 'https://mock.acme.dev/1.0.0', description: Mock server }, { url: 'https://api.acme.dev' }]
      paths: { /v1.1/messages: { get: { deprecated: true, responses: { '200': { description: OK } } } } }`,
    findings: [],
  },
  {
    name: 'is silent where the operation says so',
    spec: `{ paths: { /v1.1/a: { get: { x-review: { ignore: [version-major-only] }, responses: { '200': { description: OK } } } } } }`,
    findings: [],
  },
]);
