import { ruleTable } from '../rule-table';

const AT = '/paths/~1exports/post/responses/202';
const NOTHING =
  'The `202` of `createExport` should tell the caller where to look: a `Location` header, or an id that a documented GET takes.';
const DEAD_END =
  'The `202` of `createExport` returns an id that no documented GET takes: add the operation that tells how it ended.';

/** `POST /exports` that answers 202 in this way, beside other paths. */
function accepted(response: object, paths: object = {}, operation: object = {}): object {
  const post = {
    operationId: 'createExport',
    responses: { '202': { description: 'Accepted', ...response } },
    ...operation,
  };
  return { paths: { '/exports': { post }, ...paths } };
}
const body = (properties: object) => ({
  content: { 'application/json': { schema: { type: 'object', properties } } },
});
const get = { get: { responses: { '200': { description: 'OK' } } } };
const text = { type: 'string' };
const on = (route: string, method: string, more: object = {}) => ({
  paths: {
    [route]: { [method]: { operationId: 'act', responses: { '202': { description: 'Accepted' } } } },
    ...more,
  },
});

ruleTable('async-202-status-handle', [
  { name: 'fires on an empty 202', spec: accepted({}), findings: [AT], messages: [NOTHING] },
  {
    name: 'fires on an id that leads nowhere',
    spec: accepted(body({ id: text })),
    findings: [AT],
    messages: [DEAD_END],
  },
  {
    name: 'is silent on the good twin',
    spec: accepted({ headers: { Location: { schema: text } } }),
    findings: [],
    examined: [AT],
  },
  {
    name: 'does not care about case',
    spec: accepted({ headers: { 'operation-location': { schema: text } } }),
    findings: [],
  },
  {
    name: 'accepts an id with its GET',
    spec: accepted(body({ id: text }), { '/exports/{export_id}': get }),
    findings: [],
  },
  {
    name: 'accepts an id in an envelope',
    spec: accepted(body({ data: { type: 'object', properties: { id: text } } }), { '/exports/{id}': get }),
    findings: [],
  },
  {
    name: 'accepts the id of a job elsewhere',
    spec: accepted(body({ job_id: text }), { '/jobs/{id}': get }),
    findings: [],
  },
  {
    name: 'does not take the id of the owner for one',
    spec: accepted(body({ account_id: text }), { '/messages/{id}': get }),
    findings: [AT],
  },
  { name: 'accepts a link in the body', spec: accepted(body({ status_url: text })), findings: [] },
  {
    name: 'accepts OpenAPI links',
    spec: accepted({ links: { status: { operationId: 'getExport' } } }),
    findings: [],
  },
  {
    name: 'accepts a callback',
    spec: accepted(
      {},
      {},
      {
        callbacks: {
          done: { '{$request.body#/url}': { post: { responses: { '204': { description: 'OK' } } } } },
        },
      },
    ),
    findings: [],
  },
  {
    name: 'accepts fire and forget where it says so',
    spec: accepted({ description: 'Fire and forget: no result is kept.' }),
    findings: [],
  },
  {
    name: 'accepts a DELETE of what can be read',
    spec: on('/exports/{id}', 'delete', {
      '/exports/{id}': { delete: { responses: { '202': { description: 'Accepted' } } }, ...get },
    }),
    findings: [],
  },
  {
    name: 'fires on a DELETE of what cannot',
    spec: on('/exports/{id}', 'delete'),
    findings: ['/paths/~1exports~1{id}/delete/responses/202'],
  },
  {
    name: 'accepts an action on what can be read',
    spec: on('/exports/{id}/cancel', 'post', { '/exports/{id}': get }),
    findings: [],
  },
  {
    name: 'does not accept the owner of a new thing',
    spec: on('/accounts/{id}/messages', 'post', { '/accounts/{id}': get }),
    findings: ['/paths/~1accounts~1{id}~1messages/post/responses/202'],
  },
  {
    name: 'does not judge a body in another file',
    spec: accepted({ content: { 'application/json': { schema: { $ref: 'other.yaml#/Job' } } } }),
    findings: [],
  },
  {
    name: 'leaves webhooks alone',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      webhooks: { sent: { post: { responses: { '202': { description: 'OK' } } } } },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'follows references',
    spec: {
      components: { responses: { Accepted: { description: 'Accepted' } } },
      paths: {
        '/exports': {
          post: {
            operationId: 'createExport',
            responses: { '202': { $ref: '#/components/responses/Accepted' } },
          },
        },
      },
    },
    findings: ['/components/responses/Accepted'],
    messages: [NOTHING],
  },
  {
    name: 'accepts the name of an operation (AIP-151)',
    spec: accepted(body({ name: text, done: { type: 'boolean' } }), { '/v1/operations/{name}': get }),
    findings: [],
  },
  {
    name: 'does not take just any name for one',
    spec: accepted(body({ name: text }), { '/templates/{name}': get }),
    findings: [AT],
  },
  {
    name: 'accepts an ARN',
    spec: accepted(body({ exportArn: text }), { '/exports/{exportArn}': get }),
    findings: [],
  },
  {
    name: 'accepts a PUT into a collection that can be listed',
    spec: on('/orgs/{org}/collaborators/{name}', 'put', { '/orgs/{org}/collaborators': get }),
    findings: [],
  },
  {
    name: 'does not take tracing or a delay for a handle',
    spec: accepted({ headers: { 'X-Request-Id': { schema: text }, 'Retry-After': { schema: text } } }),
    findings: [AT],
  },
  {
    name: 'can be silenced on one operation',
    spec: accepted({}, {}, { 'x-review': { ignore: ['async-202-status-handle'] } }),
    findings: [],
    examined: [],
  },
]);
