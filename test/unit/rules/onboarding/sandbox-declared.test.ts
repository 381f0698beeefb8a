import { ruleTable } from '../rule-table';

const responses = { '200': { description: 'OK' } };
const paths = { '/messages': { post: { operationId: 'sendMessage', responses } } };
const servers = [{ url: 'https://api.acme.dev' }];
const info = (description: string) => ({ title: 'Test', version: '1', description });

ruleTable('sandbox-declared', [
  {
    name: 'fires where production is all there is',
    spec: { servers, paths },
    findings: ['/servers'],
    messages: [
      'There should be a way to try calls without effect: a sandbox server, test keys, or test values. As it stands, the first attempt is a real call.',
    ],
  },
  { name: 'fires where no server is named', spec: { paths }, findings: ['/info'] },
  {
    name: 'is silent on the good twin',
    spec: {
      servers: [
        { url: 'https://api.acme.dev', description: 'Production' },
        { url: 'https://sandbox.acme.dev', description: 'Sandbox; nothing is sent' },
      ],
      paths,
    },
    findings: [],
    examined: ['/servers', '/paths/~1messages/post'],
  },
  {
    name: 'reads addresses and variables',
    spec: {
      servers: [
        {
          url: 'https://{host}.acme.com',
          variables: { host: { default: 'api', enum: ['api', 'api-test'] } },
        },
      ],
      paths,
    },
    findings: [],
  },
  {
    name: 'is not misled by domains and by other words',
    spec: {
      servers: [{ url: 'https://api.contest.test', description: 'The latest and fastest' }],
      info: info('Attests documents.'),
      paths,
    },
    findings: ['/servers'],
  },
  {
    name: 'accepts test keys',
    spec: { servers, info: info('Keys of test mode begin with sk_test_.'), paths },
    findings: [],
  },
  {
    name: 'accepts magic values',
    spec: { servers, info: info('A message from +15005550006 succeeds and is not sent.'), paths },
    findings: [],
  },
  {
    name: 'accepts magic values that an example shows',
    spec: {
      servers: [{ url: 'https://api.acme.com' }],
      paths: {
        '/payments': {
          post: {
            requestBody: {
              content: { 'application/json': { examples: { card: { value: { source: 'tok_visa' } } } } },
            },
          },
        },
      },
    },
    findings: [],
  },
  {
    name: 'accepts a security scheme that says it',
    spec: {
      servers,
      paths,
      components: {
        securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'Test keys are free.' } },
      },
    },
    findings: [],
  },
  {
    name: 'accepts a dry run, by a shared parameter of the path as well',
    spec: {
      servers,
      paths: {
        '/messages': { parameters: [{ $ref: '#/components/parameters/DryRun' }], post: { responses } },
      },
      components: { parameters: { DryRun: { name: 'dry_run', in: 'query', schema: { type: 'boolean' } } } },
    },
    findings: [],
  },
  {
    name: 'has nothing to ask where nothing changes',
    spec: {
      servers,
      paths: { '/messages': { get: { responses } }, '/messages/search': { post: { responses } } },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'accepts an API that runs at home',
    spec: { servers: [{ url: 'http://localhost:8080' }], paths },
    findings: [],
  },
]);
