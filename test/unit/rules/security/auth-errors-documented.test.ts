import { ruleTable } from '../rule-table';

const ID = 'auth-errors-documented';
const ITEM = '/paths/~1messages~1{id}/get';
const says = (missing: string) =>
  `\`GET /messages/{id}\` should document \`${missing}\`: a caller corrects its credentials after 401, asks for a permission after 403, and looks elsewhere after 404.`;
const SCHEMES = {
  securitySchemes: {
    key: { type: 'http', scheme: 'bearer' },
    oauth: {
      type: 'oauth2',
      flows: { clientCredentials: { tokenUrl: '/t', scopes: { 'messages:read': 'Read' } } },
    },
  },
};

function read(
  statuses: string[],
  members: object = {},
  root: object = {},
  route = '/messages/{id}',
  method = 'get',
) {
  const responses = Object.fromEntries(statuses.map((status) => [status, { description: 'Text.' }]));
  return {
    security: [{ key: [] }],
    paths: { [route]: { [method]: { responses, ...members } } },
    components: SCHEMES,
    ...root,
  };
}

const OAUTH = { security: [{ oauth: ['messages:read'] }] };

ruleTable(ID, [
  {
    name: 'fires where only the success is documented',
    spec: read(['200'], OAUTH),
    findings: [`${ITEM}/responses`],
    messages: [says('401, 403, 404')],
    examined: [ITEM],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: read(['200', '401', '403', '404'], OAUTH),
    findings: [],
    examined: [ITEM],
  },
  {
    name: 'follows references to responses',
    spec: {
      ...read([], {
        responses: {
          200: { description: 'OK' },
          401: { $ref: '#/components/responses/Key' },
          404: { $ref: 'other.yaml#/x' },
        },
      }),
      components: { ...SCHEMES, responses: { Key: { description: 'Wrong key.' } } },
    },
    findings: [],
  },
  {
    name: 'does not ask for 403 without scopes',
    spec: read(['200', '401']),
    findings: [`${ITEM}/responses`],
    messages: [says('404')],
  },
  {
    name: 'does not ask for 403 where another key will do',
    spec: read(['200', '401', '404'], { security: [{ oauth: ['a'] }, { key: [] }] }),
    findings: [],
  },
  { name: 'accepts default', spec: read(['200', 'default'], OAUTH), findings: [], examined: [ITEM] },
  { name: 'accepts 4XX', spec: read(['200', '4XX'], OAUTH), findings: [] },
  { name: 'accepts 403 or 410 in place of 404', spec: read(['200', '401', '410']), findings: [] },
  {
    name: 'accepts one statement for the whole API',
    spec: read(
      ['200', '404'],
      {},
      { info: { title: 'T', version: '1', description: 'Every operation answers 401 to a wrong key.' } },
    ),
    findings: [],
  },
  {
    name: 'accepts a statement beside the credentials',
    spec: read(
      ['200', '404'],
      {},
      {
        components: {
          securitySchemes: { key: { type: 'http', scheme: 'bearer', description: '401 if revoked.' } },
        },
      },
    ),
    findings: [],
  },
  {
    name: 'leaves public operations alone',
    spec: read(['200'], { security: [] }),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves optional credentials alone',
    spec: read(['200'], { security: [{ key: [] }, {}] }),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves an API without security to other rules',
    spec: read(['200'], {}, { security: undefined }),
    findings: [],
    examined: [],
  },
  {
    name: 'does not ask for 404 on a collection, and a PUT that makes the item',
    spec: {
      ...read(['200', '401'], {}, {}, '/messages'),
      paths: {
        ...read(['200', '401'], {}, {}, '/messages').paths,
        ...read(['200', '201', '401'], {}, {}, '/messages/{id}', 'put').paths,
      },
    },
    findings: [],
  },
  {
    name: 'does not ask for 404 on one of a few words, declared on the path',
    spec: {
      ...read(['200', '401']),
      paths: {
        '/messages/{id}': {
          parameters: [{ name: 'id', in: 'path', required: true, schema: { enum: ['day', 'week'] } }],
          get: { responses: { 200: { description: 'OK' }, 401: { description: 'Key.' } } },
        },
      },
    },
    findings: [],
  },
  {
    name: 'asks for 404 where the state of an item is changed, and not where something is added below it',
    spec: {
      security: [{ key: [] }],
      paths: Object.fromEntries(
        ['/payments/{id}/cancel', '/rooms/{room}:close', '/accounts/{sid}/messages'].map((route) => [
          route,
          { post: { responses: { 200: { description: 'Text.' }, 401: { description: 'Text.' } } } },
        ]),
      ),
      components: SCHEMES,
    },
    findings: [
      '/paths/~1payments~1{id}~1cancel/post/responses',
      '/paths/~1rooms~1{room}:close/post/responses',
    ],
  },
  { name: 'leaves health probes alone', spec: read(['200'], {}, {}, '/health'), findings: [], examined: [] },
  {
    name: 'says it once where nearly every operation is silent',
    spec: {
      security: [{ key: [] }],
      paths: Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((n) => [`/m${n}`, { get: { responses: { 200: { description: 'OK' } } } }]),
      ),
    },
    findings: ['/paths'],
    messages: [
      '6 of 6 secured operations should document how access fails, with 401, 403 or 404, among them `GET /m1, GET /m2, GET /m3`. One statement in the description of the API serves as well.',
    ],
  },
  {
    name: 'honours x-review',
    spec: read(['200'], { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
]);
