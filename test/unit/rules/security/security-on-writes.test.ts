import { ruleTable } from '../rule-table';

const ID = 'security-on-writes';
const OP = '/paths/~1messages/post';
const SCHEMES = { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } };

function write(members: object = {}, root: object = {}, path = '/messages', method = 'post') {
  return {
    paths: {
      [path]: { [method]: { operationId: 'send', responses: { 201: { description: 'OK' } }, ...members } },
    },
    components: SCHEMES,
    ...root,
  };
}

ruleTable(ID, [
  {
    name: 'fires where nothing is stated',
    spec: write(),
    findings: [OP],
    messages: [
      '`send` should state in `security` which credentials it needs: as it stands, anyone who finds the URL may call it.',
    ],
    examined: [OP],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: write({ security: [{ key: [] }] }),
    findings: [],
    examined: [OP],
  },
  {
    name: 'inherits from the root',
    spec: write({}, { security: [{ key: [] }] }),
    findings: [],
    examined: [OP],
  },
  {
    name: 'leaves a scope that nobody can ask for to the rule about scopes',
    spec: write(
      { security: [{ key: ['sms:outbound'] }] },
      {
        components: {
          securitySchemes: {
            key: {
              type: 'oauth2',
              flows: { clientCredentials: { tokenUrl: 'https://a.dev', scopes: { 'sms:send': '' } } },
            },
          },
        },
      },
    ),
    findings: [],
    examined: [OP],
  },
  {
    name: 'fires where the refusal names another place for the key',
    spec: write(
      {
        security: [{ key: [] }],
        responses: { 401: { description: 'Send the key in the header X-Lark-Key.' } },
      },
      { components: { securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'X-Lark-Key' } } } },
    ),
    findings: ['/components/securitySchemes/key/in'],
  },
  ...[
    ['basic', 'Bearer token from the console.', 1],
    ['bearer', 'Bearer token from the console.', 0],
    ['basic', 'Basic, and no bearer token.', 0],
  ].map(([scheme, description, count]) => ({
    name: `compares the scheme ${scheme} with its text: ${description}`,
    spec: write(
      { security: [{ key: [] }] },
      { components: { securitySchemes: { key: { type: 'http', scheme, description } } } },
    ),
    findings: count === 1 ? ['/components/securitySchemes/key/scheme'] : [],
  })),
  ...[
    ['bearer', 'Authenticate with HTTP Basic: your SID is the user name.', 1],
    ['bearer', 'The basic plan allows 100 messages a day.', 0],
    ['basic', 'Send `Authorization: Bearer <token>`.', 1],
    ['bearer', 'A bearer token; HTTP Basic was switched off in May.', 0],
  ].map(([scheme, description, count]) => ({
    name: `compares the scheme ${scheme} with the head of the document: ${description}`,
    spec: write(
      { security: [{ key: [] }] },
      {
        info: { title: 'T', version: '1', description },
        components: { securitySchemes: { key: { type: 'http', scheme } } },
      },
    ),
    findings: count === 1 ? ['/components/securitySchemes/key/scheme'] : [],
  })),
  {
    name: 'fires on an empty list, at the list',
    spec: write({ security: [] }, { security: [{ key: [] }] }),
    findings: [`${OP}/security`],
    messages: [
      '`send` should ask for credentials, or say with `x-public: true` that `security: []` is on purpose.',
    ],
  },
  {
    name: 'accepts an empty list with a reason',
    spec: write({ security: [], 'x-public': true }),
    findings: [],
    examined: [OP],
  },
  {
    name: 'accepts a reason in words',
    spec: write({ security: [], 'x-public': 'Anyone may report abuse.' }),
    findings: [],
  },
  { name: 'reports an empty root list at the operation', spec: write({}, { security: [] }), findings: [OP] },
  {
    name: 'fires on optional credentials, at the empty alternative',
    spec: write({ security: [{ key: [] }, {}] }),
    findings: [`${OP}/security/1`],
    messages: ['`send` should not make credentials optional: the alternative `{}` lets anyone write.'],
  },
  {
    name: 'fires on a scheme that does not exist',
    spec: write({ security: [{ key: [] }, { oauth: ['a'] }] }),
    findings: [`${OP}/security/1/oauth`],
    messages: ['`send` asks for `oauth`, which should be described under `securitySchemes`.'],
  },
  ...(
    [
      ['an API key without a name', { type: 'apiKey', in: 'header', name: '' }, 'name'],
      ['an API key in the body', { type: 'apiKey', in: 'body', name: 'key' }, 'in'],
      ['HTTP of no kind', { type: 'http', scheme: ' ' }, 'scheme'],
      ['OAuth without a flow', { type: 'oauth2', flows: {} }, 'flows'],
      ['OAuth without an address', { type: 'oauth2', flows: { clientCredentials: { scopes: {} } } }, 'flows'],
      ['OpenID without an address', { type: 'openIdConnect', openIdConnectUrl: '' }, 'openIdConnectUrl'],
      ['a type that is none', { type: 'bearer' }, 'type'],
    ] as const
  ).map(([what, scheme, field]) => ({
    name: `finds a scheme that does not say how it travels: ${what}`,
    spec: write({ security: [{ key: [] }] }, { components: { securitySchemes: { key: scheme } } }),
    findings: ['/components/securitySchemes/key'],
    messages: [`\`key\` does not say how the credential travels: state its \`${field}\`.`],
  })),
  ...[
    { type: 'apiKey', in: 'cookie', name: 'session' },
    { type: 'http', scheme: 'Digest' },
    { type: 'mutualTLS' },
    { type: 'oauth2', flows: { clientCredentials: { tokenUrl: 'https://acme.dev/token', scopes: {} } } },
    { type: 'openIdConnect', openIdConnectUrl: 'https://acme.dev/.well-known/openid-configuration' },
    // What is left out is a fault of the document, and said there.
    { type: 'apiKey', in: 'header' },
  ].map((scheme) => ({
    name: `is silent on ${JSON.stringify(scheme)}`,
    spec: write({ security: [{ key: [] }] }, { components: { securitySchemes: { key: scheme } } }),
    findings: [],
  })),
  {
    name: 'does not take what leads nowhere for a scheme',
    spec: write(
      { security: [{ key: [] }] },
      { components: { securitySchemes: { key: { $ref: '#/components/securitySchemes/none' } } } },
    ),
    findings: [`${OP}/security/0/key`],
  },
  {
    name: 'knows a scheme behind a reference, and one whose name starts with x-',
    spec: write(
      { security: [{ other: [] }, { 'x-api-key': [] }] },
      {
        components: {
          securitySchemes: {
            other: { $ref: '#/components/securitySchemes/x-api-key' },
            'x-api-key': { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
          },
        },
      },
    ),
    findings: [],
  },
  ...['put', 'patch', 'delete'].map((method) => ({
    name: `looks at ${method}`,
    spec: write({}, {}, '/messages/{id}', method),
    findings: [`/paths/~1messages~1{id}/${method}`],
  })),
  { name: 'leaves reads alone', spec: write({}, {}, '/messages', 'get'), findings: [], examined: [] },
  ...[
    '/sign-up',
    '/users/register',
    '/login',
    '/oauth2/token',
    '/password/reset',
    '/forgot-password',
    '/webhooks/incoming',
  ].map((path) => ({
    name: `leaves alone what is public by nature: ${path}`,
    spec: write({}, {}, path),
    findings: [],
    examined: [],
  })),
  ...['/tokens', '/webhooks', '/verifications', '/keys/{id}/revoke', '/users'].map((path) => ({
    name: `keeps asking: ${path}`,
    spec: write({}, {}, path),
    findings: [`/paths/${path.replaceAll('/', '~1')}/post`],
  })),
  {
    name: 'leaves a search by POST alone',
    spec: write(
      { operationId: 'searchMessages', responses: { 200: { description: 'Found' } } },
      {},
      '/messages/search',
    ),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves a receiver of signed webhooks alone',
    spec: write({ parameters: [{ name: 'X-Hub-Signature-256', in: 'header' }] }, {}, '/hooks/github'),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves alone what the provider sends',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      webhooks: { sent: { post: { responses: {} } } },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'leaves the rest of a password reset alone, sessions with a password, and named senders of webhooks',
    spec: {
      paths: {
        '/password-resets/{token}/confirm': { post: {} },
        '/password-resets/{token}': { put: {} },
        '/login/oauth/access_token': { post: {} },
        '/auth/refresh-token': { post: {} },
        '/token/refresh': { post: { security: [] } },
        '/sessions': {
          post: {
            requestBody: {
              content: { 'application/json': { schema: { properties: { userPassword: {} } } } },
            },
          },
        },
        '/webhooks/stripe': { post: { operationId: 'stripeWebhook' } },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'takes the sessions of a call, tokens of cards and subscriptions to webhooks for what they are',
    spec: {
      paths: {
        '/sessions': { post: {} },
        '/v1/tokens': { post: {} },
        '/webhooks/endpoints': { post: {} },
        '/change-password': { post: {} },
      },
    },
    findings: [
      '/paths/~1sessions/post',
      '/paths/~1v1~1tokens/post',
      '/paths/~1webhooks~1endpoints/post',
      '/paths/~1change-password/post',
    ],
  },
  {
    name: 'says it once where nearly nothing is stated',
    spec: {
      paths: Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`/${name}s`, { post: { operationId: name } }]),
      ),
    },
    findings: ['/paths'],
    messages: [
      '6 of 6 writes do not state in `security` which credentials they need, among them `a, b, c`: state it once at the root.',
    ],
  },
  { name: 'honours x-review', spec: write({ 'x-review': { ignore: [ID] } }), findings: [], examined: [] },
]);
