import { ruleTable } from '../rule-table';

const ID = 'get-no-body';
const json = { content: { 'application/json': { schema: { type: 'object' } } } };
const ok = { responses: { 200: { description: 'OK' } } };
const at = (method: string, path = '~1messages') => `/paths/${path}/${method}`;

/** Six reads, all but `without` of them with a body. */
function many(without: number) {
  const paths = Array.from({ length: 6 }, (_, i) => [
    `/things${i}`,
    { get: { operationId: `list${i}`, ...ok, ...(i < without ? {} : { requestBody: json }) } },
  ]);
  return { paths: Object.fromEntries(paths) as object };
}

ruleTable(ID, [
  {
    name: 'fires on a GET with a body, at its key',
    spec: { paths: { '/messages': { get: { operationId: 'listMessages', requestBody: json, ...ok } } } },
    findings: [`${at('get')}/requestBody`],
    messages: [
      '`listMessages` should not have a body: a `GET` can lose it on the way, and caches ignore it. Use query parameters, or POST.',
    ],
    examined: [at('get')],
  },
  {
    name: 'fires on a body without content, and on HEAD',
    spec: { paths: { '/messages': { head: { requestBody: { content: {} }, ...ok } } } },
    findings: [`${at('head')}/requestBody`],
  },
  {
    name: 'fires on a DELETE with a body',
    spec: { paths: { '/messages': { delete: { operationId: 'purge', requestBody: json, ...ok } } } },
    findings: [`${at('delete')}/requestBody`],
    messages: [
      '`purge` should not need a body: a DELETE can lose it on the way, or be refused for it. Put it into the path or the query, or use POST.',
    ],
  },
  {
    name: 'names the operation, not the shared body, which may serve a POST',
    spec: {
      paths: {
        '/messages': {
          get: { requestBody: { $ref: '#/components/requestBodies/Filter' }, ...ok },
          post: { requestBody: { $ref: '#/components/requestBodies/Filter' }, ...ok },
        },
      },
      components: { requestBodies: { Filter: json } },
    },
    findings: [`${at('get')}/requestBody`],
  },
  {
    name: 'is silent on the good twin: a search by POST, a GET with parameters of the path item',
    spec: {
      paths: {
        '/messages': { get: ok, parameters: [{ name: 'q', in: 'query', schema: { type: 'string' } }] },
        '/messages/search': { post: { requestBody: json, ...ok } },
      },
    },
    findings: [],
    examined: [at('get')],
  },
  {
    name: 'leaves the QUERY method of 3.2 alone',
    spec: {
      openapi: '3.2.0',
      info: { title: 'T', version: '1' },
      paths: { '/messages': { query: { requestBody: json, ...ok } } },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'leaves alone a schema that has a property called get, and what the provider sends',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: {},
      webhooks: { ping: { get: { requestBody: json, ...ok } } },
      components: { schemas: { Get: { properties: { get: { properties: { requestBody: {} } } } } } },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'accepts a form that is closed and has no fields: generators write it',
    spec: {
      paths: {
        '/messages': {
          get: {
            requestBody: {
              content: {
                'application/x-www-form-urlencoded': {
                  schema: { type: 'object', properties: {}, additionalProperties: false },
                },
              },
            },
            ...ok,
          },
        },
      },
    },
    findings: [],
    examined: [at('get')],
  },
  {
    name: 'says it once where nearly all have one',
    spec: many(0),
    findings: ['/paths'],
    messages: [
      '6 of 6 GET, HEAD and DELETE operations ask for a body, among them `list0, list1, list2`: send it by POST, or in the query.',
    ],
  },
  {
    name: 'says it of each where some do without',
    spec: many(3),
    findings: [3, 4, 5].map((i) => `/paths/~1things${i}/get/requestBody`),
  },
  {
    name: 'honours x-review',
    spec: { paths: { '/messages': { get: { 'x-review': { ignore: [ID] }, requestBody: json, ...ok } } } },
    findings: [],
    examined: [],
  },
]);
