import { ruleTable } from '../rule-table';

const ID = 'create-201-location';
const USED = '/paths/~1messages/post';
const AT = `${USED}/responses/201`;
const says =
  'The `201` of `sendMessage` should lead to what was made: with a `Location` header, or its id in the body.';

function creates(created: object, rest: object = {}, paths: object = {}) {
  return {
    paths: {
      '/messages': {
        post: {
          operationId: 'sendMessage',
          responses: { 201: { description: 'Made.', ...created } },
          ...rest,
        },
      },
      ...paths,
    },
  };
}

const body = (properties: object) => ({
  content: { 'application/json': { schema: { type: 'object', properties } } },
});
const location = { headers: { Location: { schema: { type: 'string', format: 'uri-reference' } } } };

ruleTable(ID, [
  {
    name: 'fires on a 201 that says nothing, at the response',
    spec: creates({}),
    findings: [AT],
    messages: [says],
    examined: [USED, AT],
  },
  {
    name: 'fires on a body that does not say which one it is',
    spec: creates(body({ status: { type: 'string' } })),
    findings: [AT],
  },
  { name: 'is silent on the good twin', spec: creates(location), findings: [], examined: [USED] },
  {
    name: 'accepts the id or the address in the body, also in an envelope, a list or a variant',
    spec: {
      paths: Object.fromEntries(
        Object.entries({
          id: body({ id: {} }),
          sid: body({ sid: {} }),
          url: body({ url: {} }),
          self: body({ links: { properties: { self: {} } } }),
          own: body({ own_id: {} }),
          data: body({ data: { properties: { id: {} } } }),
          list: body({ results: { type: 'array', items: { properties: { id: {} } } } }),
          any: { content: { 'application/json': { schema: { oneOf: [{ properties: { id: {} } }, {}] } } } },
        }).map(([name, created]) => [
          `/${name}s`,
          { post: { responses: { 201: { description: 'Made.', ...created } } } },
        ]),
      ) as object,
    },
    findings: [],
  },
  {
    name: 'accepts a link of OpenAPI, and a Link header',
    spec: creates({ links: { get: { operationId: 'getMessage' } } }),
    findings: [],
  },
  {
    name: 'accepts the name under which the path of the item knows it',
    spec: creates(body({ name: { type: 'string' } }), {}, { '/messages/{message_name}': { get: {} } }),
    findings: [],
  },
  {
    name: 'does not take an id that the caller sent for news, also from path-level parameters',
    spec: {
      paths: {
        '/accounts/{account_id}/messages': {
          parameters: [{ name: 'account_id', in: 'path', required: true, schema: { type: 'string' } }],
          post: {
            operationId: 'sendMessage',
            responses: { 201: { description: 'Made.', ...body({ account_id: {}, status: {} }) } },
          },
        },
      },
    },
    findings: ['/paths/~1accounts~1{account_id}~1messages/post/responses/201'],
  },
  {
    name: 'accepts a bare id, a file and what cannot be read',
    spec: {
      paths: {
        '/a': {
          post: {
            responses: {
              201: { description: 'x', content: { 'text/plain': { schema: { type: 'string' } } } },
            },
          },
        },
        '/b': {
          post: {
            responses: {
              201: {
                description: 'x',
                content: { 'application/json': { schema: { $ref: 'other.yaml#/B' } } },
              },
            },
          },
        },
      },
    },
    findings: [],
  },
  {
    name: 'names a shared response once, where it is written',
    spec: {
      paths: {
        '/a': { post: { responses: { 201: { $ref: '#/components/responses/Made' } } } },
        '/b': { post: { responses: { 201: { $ref: '#/components/responses/Made' } } } },
      },
      components: { responses: { Made: { description: 'Made.' } } },
    },
    findings: ['/components/responses/Made'],
  },
  {
    name: 'leaves alone what stands at the target itself, a PUT, other statuses and a switch',
    spec: {
      paths: {
        '/users/{id}/avatar': {
          post: { responses: { 201: { description: 'Made.' } } },
          get: { responses: { 200: { description: 'The picture.' } } },
        },
        '/messages/{id}': { put: { responses: { 201: { description: 'Made.' } } } },
        '/messages': { post: { responses: { 202: { description: 'Queued.' } } } },
        '/messages/{id}/archive': { post: { responses: { 201: { description: 'Archived.' } } } },
      },
    },
    findings: [],
  },
  {
    name: 'says it once where nearly all are like that',
    spec: {
      paths: Object.fromEntries(
        Array.from({ length: 6 }, (_, i) => [
          `/things${i}`,
          { post: { operationId: `create${i}`, responses: { 201: { description: 'Made.' } } } },
        ]),
      ) as object,
    },
    findings: ['/paths'],
    messages: [
      '6 of 6 `201` responses do not lead to what was made, among them `create0, create1, create2`: add a `Location` header, or the id.',
    ],
  },
  {
    name: 'honours x-review',
    spec: creates({}, { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
  {
    name: 'does not take ids of the exchange, or those that the caller sent',
    spec: creates(
      {
        headers: { 'X-Request-Id': { schema: { type: 'string' } } },
        ...body({ request_id: { type: 'string' }, customer_id: { type: 'string' } }),
      },
      { requestBody: body({ customer_id: { type: 'string' } }) },
    ),
    findings: [AT],
  },
  {
    name: 'accepts a name that the caller has chosen and the item is found by',
    spec: creates(
      {},
      {
        requestBody: {
          content: {
            'application/json': {
              schema: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
            },
          },
        },
      },
      { '/messages/{name}': { get: { responses: { 200: { description: 'OK' } } } } },
    ),
    findings: [],
    examined: [AT],
  },
]);
