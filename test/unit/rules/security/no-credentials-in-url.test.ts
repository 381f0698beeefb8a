import { ruleTable } from '../rule-table';

const ID = 'no-credentials-in-url';
const OP = '/paths/~1messages/get';
const says = (name: string) =>
  `\`${name}\` should not travel in the URL: logs, histories and referrers keep it. Take it in a header or in the body.`;

function reads(parameters: object[], route = '/messages', members: object = {}) {
  return { paths: { [route]: { get: { parameters, responses: {}, ...members } } } };
}

const inQuery = (name: string, rest: object = {}) => ({
  name,
  in: 'query',
  schema: { type: 'string' },
  ...rest,
});

function scheme(members: object) {
  return {
    paths: {},
    components: { securitySchemes: { key: { type: 'apiKey', name: 'api_key', ...members } } },
  };
}

ruleTable(ID, [
  {
    name: 'fires on a key in the query, at the place',
    spec: reads([inQuery('api_key')]),
    findings: [`${OP}/parameters/0/in`],
    messages: [says('api_key')],
    examined: [OP],
  },
  {
    name: 'knows the other spellings',
    spec: reads(
      ['apiKey', 'access-token', 'client_secret', 'password', 'X-Api-Key', 'refreshToken', 'pwd'].map(
        (name) => inQuery(name),
      ),
    ),
    findings: [0, 1, 2, 3, 4, 5, 6].map((i) => `${OP}/parameters/${i}/in`),
  },
  {
    name: 'takes tokens of pages, invitations and counts for what they are',
    spec: reads([
      ...['page_token', 'token', 'next_page_token', 'secret_name', 'max_tokens'].map((name) => inQuery(name)),
      inQuery('password', { schema: { type: 'boolean' } }),
    ]),
    findings: [],
    examined: [OP],
  },
  {
    name: 'accepts what is described as short-lived, and what is on its way out',
    spec: reads([
      inQuery('access_token', { description: 'A short-lived download token.' }),
      inQuery('access_token', { description: 'Scoped down to this file, so that the link can be shared.' }),
      inQuery('api_key', { deprecated: true }),
    ]),
    findings: [],
  },
  {
    name: 'points at a shared parameter once, also from the path item',
    spec: {
      paths: {
        '/messages': {
          parameters: [{ $ref: '#/components/parameters/Key' }],
          get: { responses: {} },
          post: { responses: {} },
        },
      },
      components: { parameters: { Key: inQuery('api_key') } },
    },
    findings: ['/components/parameters/Key/in'],
  },
  {
    name: 'fires in the path, but not where the parameter names an item',
    spec: {
      paths: {
        '/{api_key}/messages': {
          get: { parameters: [{ name: 'api_key', in: 'path', required: true }], responses: {} },
        },
        '/api-keys/{api_key}': {
          get: { parameters: [{ name: 'api_key', in: 'path', required: true }], responses: {} },
        },
      },
    },
    findings: ['/paths/~1{api_key}~1messages/get/parameters/0/in'],
  },
  {
    name: 'takes session_id for a resource where there are sessions',
    spec: { paths: { ...reads([inQuery('session_id')]).paths, ...reads([], '/checkout/sessions').paths } },
    findings: [],
  },
  {
    name: 'fires on session_id where there are none',
    spec: reads([inQuery('session_id')]),
    findings: [`${OP}/parameters/0/in`],
  },
  {
    name: 'fires on an apiKey scheme in the query',
    spec: scheme({ in: 'query' }),
    findings: ['/components/securitySchemes/key/in'],
    messages: [
      'The credential of `key` should not travel in the URL: logs, histories and referrers keep it. Use `in: header`, or `type: http` with `scheme: bearer`.',
    ],
    examined: ['/components/securitySchemes/key'],
  },
  {
    name: 'accepts a scheme in a header',
    spec: scheme({ in: 'header' }),
    findings: [],
    examined: ['/components/securitySchemes/key'],
  },
  {
    name: 'accepts a signature in the query',
    spec: scheme({ in: 'query', name: 'X-Signature' }),
    findings: [],
  },
  {
    name: 'accepts a scheme that is being left',
    spec: scheme({ in: 'query', description: 'Deprecated: use the header.' }),
    findings: [],
  },
  {
    name: 'fires on a password in a server URL',
    spec: { ...reads([]), servers: [{ url: 'https://user:pass@api.acme.dev' }] },
    findings: ['/servers/0/url'],
    messages: [
      'The server URL should not contain a user name and password: everybody who reads the document has them.',
    ],
  },
  {
    name: 'says it once where nearly every operation does it',
    spec: {
      paths: Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((n) => [
          `/m${n}`,
          { get: { parameters: [inQuery('api_key')], responses: {} } },
        ]),
      ),
    },
    findings: ['/paths'],
    messages: [
      '6 of 6 operations take a credential in the URL, among them `GET /m1, GET /m2, GET /m3`: logs, histories and referrers keep it. Take it in a header.',
    ],
  },
  {
    name: 'honours x-review',
    spec: reads([inQuery('api_key')], '/messages', { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
]);
