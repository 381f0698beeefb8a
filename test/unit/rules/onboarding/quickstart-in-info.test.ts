import { ruleTable } from '../rule-table';

const responses = { '200': { description: 'OK' } };
const paths = { '/messages': { post: { responses } } };
const components = { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } };
const secured = { security: [{ key: [] }], components, paths };
const info = (description?: string, more: object = {}) => ({
  title: 'Test',
  version: '1',
  ...(description ? { description } : {}),
  ...more,
});

ruleTable('quickstart-in-info', [
  {
    name: 'fires on a name alone',
    spec: { info: info('The Acme API.'), ...secured },
    findings: ['/info/description'],
    messages: [
      'The description should lead a newcomer to the first successful call, or link to a page that does. Not found so far: `key, curl, sandbox, support, link`.',
    ],
  },
  { name: 'fires where there is no description', spec: { info: info(), ...secured }, findings: ['/info'] },
  {
    name: 'is silent on the good twin',
    spec: {
      info: info(
        "Get a test key at https://acme.dev/keys, then `curl https://api.acme.dev/messages -H 'Authorization: Bearer sk_test_...'`. Sandbox is free. Help: support@acme.dev",
      ),
      ...secured,
    },
    findings: [],
    examined: ['/info', '/paths/~1messages/post'],
  },
  {
    name: 'counts a link to documentation twice',
    spec: { info: info('See https://docs.acme.dev/.', { contact: { email: 'help@acme.dev' } }), ...secured },
    findings: [],
  },
  {
    name: 'counts externalDocs as documentation',
    spec: {
      info: info(undefined, { contact: { url: 'https://acme.dev/help' } }),
      externalDocs: { url: 'https://acme.dev/' },
      ...secured,
    },
    findings: [],
  },
  {
    name: 'does not count any link twice',
    spec: { info: info('https://acme.dev/', { contact: { email: 'help@acme.dev' } }), ...secured },
    findings: ['/info/description'],
  },
  {
    name: 'reads security schemes and servers',
    spec: {
      info: info('Questions? Write to us.'),
      servers: [{ url: 'https://sandbox.acme.dev' }],
      security: [{ key: [] }],
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer', description: 'Your API key from the console.' },
        },
      },
      paths,
    },
    findings: [],
  },
  {
    name: 'asks a public API that is only read for less',
    spec: {
      info: info('Opening hours.', { contact: { email: 'hello@museum.example' } }),
      paths: { '/hours': { get: { responses } } },
    },
    findings: [],
  },
  {
    name: 'reads Chinese',
    spec: { info: info('在控制台注册并获取密钥；沙箱免费；有问题请联系客服。'), ...secured },
    findings: [],
  },
]);
