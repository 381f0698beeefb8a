import { compatTable, path, schemas, taking } from './compat-table';

const get = { get: { responses: { 200: { description: 'Done.' } } } };
const old = { get: { ...get.get, deprecated: true, 'x-sunset': '2026-11-01' } };
const item = { ...get, post: taking({ $ref: '#/components/schemas/Message' }) };
const rest = schemas({ Message: { type: 'object' } });
const form = { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } };
const both = { required: true, content: { 'application/json': { schema: { type: 'object' } }, ...form } };

compatTable('compat-operation-removed', [
  {
    name: 'an operation is gone',
    baseline: path(item, rest),
    spec: path(get, rest),
    findings: ['/paths/~1messages'],
    messages: ['`POST /messages` is gone.'],
    examined: ['/paths/~1messages/get'],
  },
  { name: 'a path is gone', baseline: path(get), spec: { paths: {} }, findings: ['/paths'] },
  {
    name: 'a media type of a request is gone',
    baseline: path({ post: { requestBody: both, responses: {} } }),
    spec: path({ post: { requestBody: { required: true, content: form }, responses: {} } }),
    findings: ['/paths/~1messages/post/requestBody/content'],
  },
  { name: 'it went on its day', baseline: path(old), spec: { paths: {} }, findings: [] },
  {
    name: 'a path variable has another name',
    baseline: path({ ...get, parameters: [variable('id')] }, {}, '/messages/{id}'),
    spec: path({ ...get, parameters: [variable('message_id')] }, {}, '/messages/{message_id}'),
    findings: [],
    examined: ['/paths/~1messages~1{message_id}/get'],
  },
]);

function variable(name: string) {
  return { name, in: 'path', required: true, schema: { type: 'string' } };
}
