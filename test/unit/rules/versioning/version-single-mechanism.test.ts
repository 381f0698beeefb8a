import { ruleTable } from '../rule-table';

const ID = 'version-single-mechanism';
const header = (name: string) => ({ name, in: 'header', schema: { type: 'string' } });
const query = (name: string, description = '') => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string' },
});

/** A GET and its surroundings. */
function api(url: string | object[], parameters: object[] = [], path = '/messages', members: object = {}) {
  return {
    servers: typeof url === 'string' ? [{ url }] : url,
    paths: {
      [path]: {
        get: { operationId: 'list', parameters, responses: { 200: { description: 'OK' } }, ...members },
      },
    },
  };
}

const ROOT = 'https://api.acme.dev';
const V2 = `${ROOT}/v2`;
const OP = '/paths/~1messages/get';
const sends = (properties: object) => ({
  post: {
    parameters: [query('v', 'The version of the API.')],
    requestBody: { content: { 'application/json': { schema: { properties } } } },
    responses: { 200: { description: 'OK' } },
  },
});
const answers = (...types: string[]) => ({
  responses: { 200: { description: 'OK', content: Object.fromEntries(types.map((type) => [type, {}])) } },
});

ruleTable(ID, [
  {
    name: 'fires on URL and header, at the header',
    spec: api(V2, [header('Acme-Version')]),
    findings: [`${OP}/parameters/0`],
    messages: [
      '`Acme-Version` states the version a second time: `https://api.acme.dev/v2` already does, and callers cannot tell which one wins.',
    ],
    examined: ['/servers/0', OP],
  },
  {
    name: 'accepts the URL alone, and looked at it',
    spec: api(V2),
    findings: [],
    examined: ['/servers/0', OP],
  },
  {
    name: 'accepts a date in the path alone',
    spec: api(ROOT, [], '/2010-04-01/messages'),
    findings: [],
    examined: ['/paths/~12010-04-01~1messages/get'],
  },
  {
    name: 'accepts a header alone',
    spec: api(ROOT, [header('X-GitHub-Api-Version')]),
    findings: [],
    examined: [OP],
  },
  {
    name: 'accepts a query parameter alone',
    spec: api(ROOT, [query('api-version')]),
    findings: [],
    examined: [OP],
  },
  {
    name: 'accepts the media type alone',
    spec: api(ROOT, [], '/messages', answers('application/vnd.acme.v2+json')),
    findings: [],
    examined: [OP],
  },
  { name: 'has nothing to look at without a version', spec: api(ROOT), findings: [], examined: [] },
  {
    name: 'fires on server and path',
    spec: api(V2, [], '/v2/messages'),
    findings: ['/paths/~1v2~1messages'],
  },
  { name: 'fires on URL and query', spec: api(V2, [query('api-version')]), findings: [`${OP}/parameters/0`] },
  {
    name: 'fires on URL and media type',
    spec: api(V2, [], '/messages', answers('application/json; version=2')),
    findings: [`${OP}/responses/200/content/application~1json; version=2`],
  },
  {
    name: 'reports a shared header where it is defined',
    spec: {
      ...api(V2, [{ $ref: '#/components/parameters/Version' }]),
      components: { parameters: { Version: header('Acme-Version') } },
    },
    findings: ['/components/parameters/Version'],
  },
  {
    name: 'fires on a header on the path item, and on two headers',
    spec: {
      servers: [{ url: ROOT }],
      paths: {
        '/messages': {
          parameters: [header('Acme-Version')],
          get: { parameters: [header('X-Api-Version')], responses: { 200: { description: 'OK' } } },
        },
      },
    },
    findings: ['/paths/~1messages/get/parameters/0'],
  },
  {
    name: 'fires on two versions in paths, at the rarer one',
    spec: {
      paths: {
        '/v1/messages': { get: { responses: { 200: { description: 'OK' } } } },
        '/v2/messages': {
          get: { responses: { 200: { description: 'OK' } } },
          post: { responses: { 201: { description: 'OK' } } },
        },
      },
    },
    findings: ['/paths/~1v1~1messages'],
    messages: [
      '`/v1/messages` and `/v2/messages` are two versions in one document: keep one, and deprecate the other.',
    ],
  },
  {
    name: 'accepts two versions while one is deprecated',
    spec: {
      paths: {
        '/v1/messages': { get: { deprecated: true, responses: { 200: { description: 'OK' } } } },
        '/v2/messages': { get: { responses: { 200: { description: 'OK' } } } },
      },
    },
    findings: [],
  },
  {
    name: 'fires on two versions among servers',
    spec: api([{ url: `${ROOT}/v1` }, { url: V2 }]),
    findings: ['/servers/1/url'],
  },
  {
    name: 'ignores sandboxes and mocks',
    spec: api([
      { url: V2, description: 'Production' },
      { url: `${ROOT}/v3`, description: 'Sandbox' },
      { url: 'https://mock.acme.dev/v9' },
      { url: 'http://localhost:8080/v1' },
    ]),
    findings: [],
  },
  {
    name: 'expands server variables',
    spec: api(
      [
        {
          url: 'https://{region}.acme.dev/{version}',
          variables: { region: { default: 'eu' }, version: { default: 'v2', enum: ['v1', 'v2'] } },
        },
      ],
      [header('Acme-Version')],
    ),
    findings: [`${OP}/parameters/0`],
  },
  {
    name: 'leaves alone a resource called versions, and versions of other things',
    spec: api(
      V2,
      [
        header('If-Version'),
        header('X-Sdk-Version'),
        header('App-Version'),
        query('version', 'Of the document.'),
      ],
      '/documents/{id}/versions/2',
      answers('text/plain; version=0.0.4'),
    ),
    findings: [],
  },
  {
    name: 'counts a bare query version where it is said of the API',
    spec: api(V2, [query('version', 'Version of the API to use.')]),
    findings: [`${OP}/parameters/0`],
  },
  {
    name: 'counts a bare query version that does what a header does',
    spec: api(ROOT, [header('Acme-Version'), query('version', 'For links; as Acme-Version.')]),
    findings: [`${OP}/parameters/1`],
  },
  {
    name: 'counts a field of the body beside a parameter of its name, not that of a document or of events',
    spec: {
      paths: {
        '/messages': sends({
          v: { type: 'integer', description: 'The version, for callers without a query.' },
        }),
        '/flows': sends({ v: { type: 'integer', description: 'The version of the flow.' } }),
        '/hooks': sends({ url: {}, v: { type: 'integer', description: 'The version of events.' } }),
      },
    },
    findings: ['/paths/~1messages/post/requestBody/content/application~1json/schema/properties/v'],
  },
  {
    name: 'counts a query `v` that is said of the API',
    spec: api(V2, [query('v', '2 for the new API.')]),
    findings: [`${OP}/parameters/0`],
  },
  {
    name: 'reads a date in a media type',
    spec: api(V2, [], undefined, answers('application/vnd.acme.2026-03-01+json')),
    findings: [`${OP}/responses/200/content/application~1vnd.acme.2026-03-01+json`],
  },
  {
    name: 'accepts several media types side by side',
    spec: api(ROOT, [], '/messages', answers('application/vnd.acme.v1+json', 'application/vnd.acme.v2+json')),
    findings: [],
  },
  {
    name: 'fires on media types that share no version',
    spec: {
      paths: {
        '/a': { get: answers('application/vnd.acme.v1+json') },
        '/b': { get: answers('application/vnd.acme.v2+json') },
      },
    },
    findings: ['/paths/~1b/get/responses/200/content/application~1vnd.acme.v2+json'],
  },
  {
    name: 'reads `v2` and `2` as one version',
    spec: api([{ url: V2 }, { url: 'https://eu.acme.dev/2' }]),
    findings: [],
  },
  {
    name: 'does not take the version of a standard for one of the API',
    spec: api(V2, [], '/scim/v2/Users'),
    findings: [],
  },
  {
    name: 'counts a bare query version of the only operation',
    spec: api(V2, [query('version')]),
    findings: [`${OP}/parameters/0`],
  },
  {
    name: 'takes the version of an item for its own',
    spec: api(V2, [query('version')], '/files/{id}'),
    findings: [],
  },
  {
    name: 'counts a query version that shows a date, on some operations only',
    spec: {
      servers: [{ url: V2 }],
      paths: {
        '/messages': {
          get: {
            parameters: [{ name: 'version', in: 'query', schema: { type: 'string', enum: ['2026-03-01'] } }],
            responses: { 200: { description: 'OK' } },
          },
        },
        '/calls': { get: { responses: { 200: { description: 'OK' } } } },
      },
    },
    findings: [`${OP}/parameters/0`],
  },
  ...['/v1beta1/messages', '/api/2026-03/messages'].map((path) => ({
    name: `reads the version in ${path}`,
    spec: api(ROOT, [header('Acme-Version')], path),
    findings: [`/paths/${path.replaceAll('/', '~1')}/get/parameters/0`],
  })),
  {
    name: 'leaves the versions of protocols, of software and of the thing itself alone',
    spec: api(
      V2,
      [
        header('OData-Version'),
        header('MCP-Protocol-Version'),
        header('Build-Version'),
        header('Order-Version'),
      ],
      '/orders/{id}',
    ),
    findings: [],
  },
  {
    name: 'honours x-review',
    spec: api(V2, [header('Acme-Version')], '/messages', { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
]);
