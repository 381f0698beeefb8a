import { ruleTable } from '../rule-table';

const ID = 'servers-https-and-real';
const paths = { '/messages': { get: { responses: {} } } };
const at = (...urls: string[]) => ({ servers: urls.map((url) => ({ url })), paths });
const unreal = (url: string) =>
  `\`${url}\` is not an address that callers can reach: state the server of the API as well.`;

ruleTable(ID, [
  {
    name: 'fires on a placeholder alone',
    spec: at('http://example.com'),
    findings: ['/servers/0/url'],
    messages: [unreal('http://example.com')],
    examined: ['/servers/0'],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: { servers: [{ url: 'https://api.acme.dev', description: 'Production' }], paths },
    findings: [],
    examined: ['/servers/0'],
  },
  {
    name: 'fires on plain http',
    spec: at('https://api.acme.dev', 'http://eu.acme.dev'),
    findings: ['/servers/1/url'],
    messages: [
      '`http://eu.acme.dev` should use `https`: over plain HTTP, credentials and data can be read on the way.',
    ],
  },
  {
    name: 'accepts localhost beside a real server',
    spec: at('https://api.acme.dev', 'http://localhost:3000'),
    findings: [],
  },
  {
    name: 'fires on localhost alone, once',
    spec: at('http://localhost:3000', 'http://127.0.0.1'),
    findings: ['/servers/0/url'],
  },
  { name: 'accepts relative addresses', spec: at('/v1'), findings: [], examined: ['/servers/0'] },
  {
    name: 'accepts the reserved ending of invented companies',
    spec: at('https://api.larkline.example/v1'),
    findings: [],
  },
  { name: 'has nothing to say without servers', spec: { paths }, findings: [], examined: [] },
  {
    name: 'accepts a host that the caller fills in',
    spec: {
      servers: [
        {
          url: '{protocol}://{host}/api',
          variables: { protocol: { default: 'https' }, host: { default: 'localhost' } },
        },
      ],
      paths,
    },
    findings: [],
  },
  {
    name: 'reads the defaults of variables',
    spec: {
      servers: [
        {
          url: '{protocol}://{region}.acme.dev',
          variables: { protocol: { default: 'http' }, region: { default: 'eu' } },
        },
      ],
      paths,
    },
    findings: ['/servers/0/url'],
  },
  {
    name: 'looks at the servers of a path item and of an operation',
    spec: {
      servers: [{ url: 'https://api.acme.dev' }],
      paths: {
        '/a': { servers: [{ url: 'http://a.acme.dev' }], get: { responses: {} } },
        '/b': { get: { servers: [{ url: 'http://b.acme.dev' }], responses: {} } },
        '/c': {
          get: { 'x-review': { ignore: [ID] }, servers: [{ url: 'http://c.acme.dev' }], responses: {} },
        },
      },
    },
    findings: ['/paths/~1a/servers/0/url', '/paths/~1b/get/servers/0/url'],
  },
]);
