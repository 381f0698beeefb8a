import { ruleTable } from '../rule-table';

const text = { type: 'string' };
const int = { type: 'integer' };
const json = (schema: object, type = 'application/json') => ({ content: { [type]: { schema } } });
const list = (properties: object, more: object = {}) => ({
  type: 'array',
  items: { type: 'object', properties },
  ...more,
});

const AT = '/paths/~1messages~1batch/post/responses/200';
const MESSAGE =
  '`sendMessages` should answer with one result per item, an index or id and a status each: the caller cannot send again only what failed.';

/** `POST /messages/batch` that answers with this schema. */
function batch(
  schema: object | undefined,
  operation: object = {},
  route = '/messages/batch',
  item: object = {},
): object {
  const post = {
    operationId: 'sendMessages',
    requestBody: json({ type: 'object', properties: { messages: list({ to: text }) } }),
    responses: { '200': { description: 'OK', ...(schema ? json(schema) : {}) } },
    ...operation,
  };
  return { paths: { [route]: { ...item, post } } };
}
const flag = { type: 'object', properties: { success: { type: 'boolean' } } };
const KEY = { name: 'Idempotency-Key', in: 'header', schema: text };

ruleTable('bulk-item-results', [
  { name: 'fires on one status for all', spec: batch(flag), findings: [AT], messages: [MESSAGE] },
  { name: 'fires on no body', spec: batch(undefined), findings: [AT] },
  {
    name: 'asks what the key covers, also at the path',
    spec: batch(flag, {}, undefined, { parameters: [KEY] }),
    findings: [AT],
    messages: [
      '`sendMessages` should answer with one result per item, and say whether the idempotency key covers the batch or each item: the caller cannot send again only what failed.',
    ],
  },
  {
    name: 'is silent on the good twin',
    spec: batch({ properties: { results: list({ index: int, status: int, error: { type: 'object' } }) } }),
    findings: [],
    examined: ['/paths/~1messages~1batch/post'],
  },
  ...[
    {
      name: 'with a status each in a list below it',
      body: { id: text, status: text },
      gets: {
        '/batches/{id}': json({ properties: { id: text, status: text } }),
        '/batches/{id}/messages': json({ properties: { data: list({ id: text, status: text }) } }),
      },
    },
    {
      name: 'that tells of its items itself',
      body: { bulk_job: { properties: { bulk_job_id: text, total: int } } },
      gets: {
        '/bulk_jobs/{bulk_job_id}': json({ properties: { messages: list({ id: text, has_error: flag }) } }),
      },
    },
  ].map(({ name, body, gets }) => ({
    name: `accepts a 200 that leads to a batch ${name}`,
    spec: {
      paths: {
        ...(batch({ properties: body }) as { paths: object }).paths,
        ...Object.fromEntries(
          Object.entries(gets).map(([route, answer]) => [
            route,
            { get: { responses: { '200': { description: 'OK', ...answer } } } },
          ]),
        ),
      },
    },
    findings: [],
  })),
  {
    name: 'fires on a 200 that leads to a batch which only has a status of its own',
    spec: {
      paths: {
        ...(batch({ properties: { id: text, status: text } }) as { paths: object }).paths,
        '/batches/{id}': {
          get: {
            responses: { '200': { description: 'OK', ...json({ properties: { id: text, status: text } }) } },
          },
        },
      },
    },
    findings: [AT],
  },
  {
    name: 'accepts 207',
    spec: batch(undefined, {
      responses: { '207': { description: 'Mixed', ...json(list({ id: text, status: int })) } },
    }),
    findings: [],
  },
  {
    name: 'accepts a list of failures',
    spec: batch({ properties: { sent: int, failed: list({ id: text, code: text }) } }),
    findings: [],
  },
  {
    name: 'accepts positions of failures',
    spec: batch({ properties: { error_indices: { type: 'array', items: int } } }),
    findings: [],
  },
  {
    name: 'accepts a map by reference',
    spec: batch({
      properties: { results: { type: 'object', additionalProperties: { properties: { status: int } } } },
    }),
    findings: [],
  },
  {
    name: 'accepts all or nothing',
    spec: batch(flag, { description: 'All or nothing: one invalid message rejects the batch.' }),
    findings: [],
  },
  {
    name: 'does not accept "not atomic"',
    spec: batch(flag, { description: 'The batch is not atomic.' }),
    findings: [AT],
  },
  {
    name: 'accepts a job with its status resource',
    spec: {
      paths: {
        '/messages/batch': {
          post: {
            requestBody: json({ properties: { messages: list({ to: text }) } }),
            responses: { '202': { description: 'Queued', headers: { Location: { schema: text } } } },
          },
        },
      },
    },
    findings: [],
  },
  {
    name: 'fires on a list as the body',
    spec: batch(flag, { requestBody: json(list({ name: text })) }, '/users'),
    findings: ['/paths/~1users/post/responses/200'],
  },
  {
    name: 'leaves JSON Patch alone',
    spec: {
      paths: {
        '/users/{id}': {
          patch: {
            requestBody: json(list({ op: text }), 'application/json-patch+json'),
            responses: { '200': { description: 'OK' } },
          },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'leaves a PUT of a list alone',
    spec: {
      paths: {
        '/users/{id}/roles': {
          put: { requestBody: json(list({ id: text })), responses: { '200': { description: 'OK' } } },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'leaves deleting by id alone',
    spec: batch(
      flag,
      { requestBody: json({ properties: { ids: { type: 'array', items: text } } }) },
      '/messages/batch-delete',
    ),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves reading many alone',
    spec: batch(flag, {}, '/messages:batchGet/search'),
    findings: [],
    examined: [],
  },
  {
    name: 'follows references',
    spec: {
      components: { responses: { Done: { description: 'OK', ...json(flag) } } },
      ...batch(undefined, { responses: { '200': { $ref: '#/components/responses/Done' } } }),
    },
    findings: ['/components/responses/Done'],
  },
  {
    name: 'accepts lists of what succeeded and what failed, in capitals too',
    spec: batch({
      properties: { Successful: list({ Id: text }), Failed: list({ Id: text, Code: text }) },
    }),
    findings: [],
    examined: ['/paths/~1messages~1batch/post'],
  },
  {
    name: 'does not take counts for results',
    spec: batch({ properties: { accepted: int, rejected: int } }),
    findings: [AT],
  },
  {
    name: 'leaves a thing called batch and its parts alone',
    spec: batch(
      flag,
      { requestBody: json({ properties: { name: text, ingredients: list({ name: text }) } }) },
      '/batches',
    ),
    findings: [],
    examined: [],
  },
  {
    name: 'looks at a batch of what its path names',
    spec: batch(
      flag,
      { requestBody: json({ properties: { contacts: list({ name: text }) } }) },
      '/contacts/batches',
    ),
    findings: ['/paths/~1contacts~1batches/post/responses/200'],
  },
  {
    name: 'can be silenced',
    spec: batch(flag, { 'x-review': { ignore: ['bulk-item-results'] } }),
    findings: [],
    examined: [],
  },
]);
