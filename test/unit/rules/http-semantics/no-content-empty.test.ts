import { ruleTable } from '../rule-table';

const ID = 'no-content-empty';
const json = { 'application/json': { schema: { type: 'object' } } };
const AT = '/paths/~1messages~1{id}/delete/responses';

function deletes(responses: object, rest: object = {}) {
  return { paths: { '/messages/{id}': { delete: { operationId: 'deleteMessage', responses, ...rest } } } };
}

ruleTable(ID, [
  {
    name: 'fires on a 204 with content',
    spec: deletes({ 204: { description: 'Deleted.', content: json } }),
    findings: [`${AT}/204/content`],
    messages: [
      'A `204` response cannot carry a body, so this one never arrives. Remove `content`, or answer `200`.',
    ],
    examined: [`${AT}/204`],
  },
  {
    name: 'fires on a media type without a schema, on 205 and on 304',
    spec: deletes({
      204: { description: 'a', content: { 'application/json': {} } },
      205: { description: 'b', content: json },
      304: { description: 'c', content: json },
    }),
    findings: [`${AT}/304/content`, `${AT}/204/content`, `${AT}/205/content`],
    messages: ['A `304` response cannot carry a body: the caller keeps the one it has. Remove `content`.'],
  },
  {
    name: 'is silent on the good twin, with headers and without',
    spec: deletes({
      204: { description: 'Deleted.' },
      304: { description: 'As before.', headers: { ETag: { schema: { type: 'string' } } } },
    }),
    findings: [],
    examined: [`${AT}/204`, `${AT}/304`],
  },
  {
    name: 'takes an empty map for no content',
    spec: deletes({ 204: { description: 'Deleted.', content: {} } }),
    findings: [],
  },
  {
    name: 'leaves other statuses alone',
    spec: deletes({
      200: { description: 'OK', content: json },
      '2XX': { description: 'OK', content: json },
      404: { description: 'Gone', content: json },
    }),
    findings: [],
    examined: [],
  },
  {
    name: 'names a shared response once, where it is written',
    spec: {
      paths: {
        '/a': { delete: { responses: { 204: { $ref: '#/components/responses/Done' } } } },
        '/b': { delete: { responses: { 204: { $ref: '#/components/responses/Done' } } } },
      },
      components: { responses: { Done: { description: 'Done.', content: json } } },
    },
    findings: ['/components/responses/Done/content'],
    examined: ['/paths/~1a/delete/responses/204', '/paths/~1b/delete/responses/204'],
  },
  {
    name: 'looks at what answers a webhook',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: {},
      webhooks: { sent: { post: { responses: { 204: { description: 'Thanks.', content: json } } } } },
    },
    findings: ['/webhooks/sent/post/responses/204/content'],
  },
  {
    name: 'looks at operations below path-level parameters',
    spec: {
      paths: {
        '/messages/{id}': {
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          delete: { responses: { 204: { description: 'Deleted.', content: json } } },
        },
      },
    },
    findings: [`${AT}/204/content`],
  },
  {
    name: 'honours x-review',
    spec: deletes({ 204: { description: 'Deleted.', content: json } }, { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
]);
