import assert from 'node:assert/strict';
import { body, found, kindsOf, ok, text, type Kind } from './published-kinds';

const made = `'201': ${ok('{ properties: { id: { type: string } } }')}`;

const KINDS: Kind[] = [
  {
    rule: 'async-status-schema',
    name: 'a state with a city beside it',
    silent: `{ '/exports/{id}': { get: { responses: { '200': ${ok(`{ properties: { status: { enum: [running, done, failed] }, error: {}, updated_at: {}, state: ${text}, city: ${text} } }`)} } } } }`,
    fires: `{ '/exports/{id}': { get: { responses: { '200': ${ok(`{ properties: { state: { enum: [running] }, error: {}, updated_at: {} } }`)} } } } }`,
  },
  {
    rule: 'async-status-schema',
    name: 'what ends by being stopped, or fails',
    silent: `{ '/exports/{id}': { get: { responses: { '200': ${ok('{ properties: { status: { enum: [started, stopped, failed] }, error: {}, updated_at: {} } }')} } } } }`,
    fires: `{ '/exports/{id}': { get: { responses: { '200': ${ok('{ properties: { status: { enum: [queued, paused] }, error: {}, updated_at: {} } }')} } } } }`,
  },
  {
    rule: 'async-202-status-handle',
    name: 'measurements that are sent in',
    silent: `{ /telemetry: { post: { responses: { '202': { description: Accepted } } } }, /events: { post: { summary: Track an event, responses: { '202': { description: OK } } } } }`,
    fires: `{ /exports: { post: { responses: { '202': { description: Accepted } } } } }`,
  },
  {
    rule: 'bulk-item-results',
    name: 'many questions in one request',
    silent: `{ /points/query/batch: { post: { requestBody: ${body('{ properties: { searches: { type: array, items: { type: object } } } }')}, responses: { '200': ${ok('{ properties: { time: {} } }')} } } } }`,
    fires: `{ /points/batch: { post: { requestBody: ${body('{ properties: { points: { type: array, items: { type: object } } } }')}, responses: { '200': ${ok('{ properties: { time: {} } }')} } } } }`,
  },
  {
    rule: 'bulk-size-bounded',
    name: 'ids of templates beside the list of a batch',
    silent: `{ /orders/bulk_send: { post: { requestBody: ${body('{ properties: { template_ids: { type: array, items: { type: string } }, fields: { type: array, items: { type: object } }, signer_list: { type: array, maxItems: 250, items: { type: object } } } }')}, responses: { '400': { description: Bad } } } } }`,
    fires: `{ /orders/bulk_send: { post: { requestBody: ${body('{ properties: { order_ids: { type: array, items: { type: string } } } }')}, responses: { '400': { description: Bad } } } } }`,
  },
  {
    rule: 'concurrency-etag',
    name: 'a list of patch operations under a plain name, and an action',
    silent: `{ '/orders/{id}': { get: { responses: { '200': { description: OK } } }, patch: { requestBody: ${body('{ type: array, items: { properties: { op: {}, path: {}, value: {} } } }')} } }, '/calls/{id}': { get: { responses: { '200': { description: OK } } }, put: { requestBody: ${body('{ properties: { action: { enum: [hangup, mute] } } }')} } } }`,
    fires: `{ '/orders/{id}': { get: { responses: { '200': { description: OK } } }, patch: { requestBody: ${body('{ properties: { note: { type: string } } }')} } } }`,
  },
  {
    rule: 'cost-bearing-abuse-controls',
    name: 'a transfer of something other than money',
    silent: `{ '/images/{id}/account_transfer': { post: { operationId: transferImage } }, '/domains/{id}/transfer': { post: { operationId: startDomainTransfer } } }`,
    fires: `{ '/accounts/{id}/transfers': { post: { operationId: createTransfer, requestBody: ${body('{ properties: { amount: { type: integer } } }')} } } }`,
  },
  {
    rule: 'create-201-location',
    name: 'an id that is called `gid`, and a body behind a reference',
    silent: `{ /statuses: { post: { responses: { '201': ${ok('{ properties: { data: { properties: { gid: { type: string } } } } }')} } } }, /proofs: { post: { responses: { '201': { description: Made, content: { $ref: '#/components/x-bodies/Proof' } } } } } }`,
    fires: `{ /statuses: { post: { responses: { '201': ${ok('{ properties: { data: { properties: { title: { type: string } } } } }')} } } } }`,
  },
  {
    rule: 'error-client-errors-documented',
    name: 'the version of the service',
    silent: `{ /api/version: { get: { responses: { '200': { description: OK } } } } }`,
    fires: `{ '/api/versions/{id}': { get: { responses: { '200': { description: OK } } } } }`,
  },
  {
    rule: 'error-media-type',
    name: 'a probe that answers in text',
    silent: `{ /readyz: { get: { responses: { '503': { description: No, content: { text/plain: { schema: ${text} } } } } } } }`,
    fires: `{ /a: { get: { responses: { '503': { description: No, content: { text/plain: { schema: ${text} } } } } } } }`,
  },
  {
    rule: 'unavailable-retry-after',
    name: 'a probe that says that the service is down',
    silent: `{ /health/ready: { get: { responses: { '503': { description: Not ready } } } } }`,
    fires: `{ /a: { get: { responses: { '503': { description: Not ready } } } } }`,
  },
  {
    rule: 'get-no-body',
    name: 'what only shapes the answer',
    silent: `{ '/cards/{id}': { delete: { requestBody: ${body('{ properties: { expand: { type: array } } }')} } } }`,
    fires: `{ '/cards/{id}': { delete: { requestBody: ${body('{ properties: { reason: { type: string } } }')} } } }`,
  },
  {
    rule: 'idempotency-conflicts-documented',
    name: 'no other body where there is none',
    silent: `{ /auth/logout: { post: { parameters: [{ name: Idempotency-Key, in: header, schema: ${text} }], responses: { '204': { description: OK }, '409': { description: Running } } } } }`,
    fires: `{ /payments: { post: { parameters: [{ name: Idempotency-Key, in: header, schema: ${text} }], requestBody: ${body('{ type: object }')}, responses: { '204': { description: OK }, '409': { description: Running } } } } }`,
  },
  {
    rule: 'idempotency-key-bounded',
    name: 'a PUT that updates what exists',
    silent: `{ '/trackers/{id}': { put: { summary: Update tracking information, parameters: [{ name: id, in: path, required: true, schema: ${text} }], requestBody: ${body('{ type: object }')} } } }`,
    fires: `{ '/trackers/{id}': { put: { summary: Create or update a tracker, parameters: [{ name: id, in: path, required: true, schema: ${text} }], requestBody: ${body('{ type: object }')} } } }`,
  },
  {
    rule: 'list-paginated',
    name: 'as many as the caller asked for, and what SCIM has',
    silent: `{ /albums: { get: { parameters: [{ name: ids, in: query, required: true, schema: ${text} }], responses: { '200': ${ok('{ properties: { albums: { type: array, items: { properties: { id: {} } } } } }')} } } }, /scim/Schemas: { get: { responses: { '200': ${ok('{ properties: { Resources: { type: array, items: { properties: { id: {} } } } } }')} } } } }`,
    fires: `{ /albums: { get: { parameters: [{ name: ids, in: query, schema: ${text} }], responses: { '200': ${ok('{ properties: { albums: { type: array, items: { properties: { id: {} } } } } }')} } } } }`,
  },
  {
    rule: 'operation-id-verb-noun',
    name: 'what is done before what it is done to',
    silent: `{ '/files/{id}/compact': { get: { operationId: compactFile } }, '/templates/{id}/toggle_delivery': { post: { operationId: ToggleTemplateDelivery } }, /storefront/sessions: { post: { operationId: StorefrontPostSession } } }`,
    fires: `{ '/files/{id}/summary': { get: { operationId: fileSummary } } }`,
  },
  {
    rule: 'parameter-constraints-stated',
    name: 'a value that is always the same',
    silent: `{ /calls: { post: { requestBody: ${body("{ required: [type], properties: { type: { type: string, description: 'Always `ncco`.' } } }")} } } }`,
    fires: `{ /calls: { post: { requestBody: ${body('{ required: [type], properties: { type: { type: string, description: Of the call. } } }')} } } }`,
  },
  {
    rule: 'request-example',
    name: 'a file and nothing else, and an example of one alternative',
    silent: `{ /files: { post: { requestBody: ${body('{ properties: { file: { type: string, format: binary } } }', 'multipart/form-data')}, responses: { ${made} } } }, /a: { post: { requestBody: ${body('{ oneOf: [{ type: object, required: [names], properties: { names: { type: array } }, example: { names: [Ann] } }, { type: array }] }')}, responses: { ${made} } } } }`,
    fires: `{ /files: { post: { requestBody: ${body('{ properties: { file: { type: string, format: binary }, name: { type: string } } }', 'multipart/form-data')}, responses: { ${made} } } } }`,
  },
  {
    rule: 'secrets-write-only',
    name: 'a secret for a moment',
    silent: `{ '/sessions/{id}': { get: { responses: { '200': ${ok('{ properties: { client_secret: { type: string, description: Ephemeral client secret. } } }')} } } } }`,
    fires: `{ '/sessions/{id}': { get: { responses: { '200': ${ok('{ properties: { client_secret: { type: string, description: The secret. } } }')} } } } }`,
  },
  {
    rule: 'security-on-writes',
    name: 'what proves itself: a token in the path, the token of a mail, a key with its secret',
    silent: `{ '/webhooks/{id}/{webhook_token}': { delete: { parameters: [{ name: webhook_token, in: path, required: true, schema: ${text} }] } }, /contacts/verification: { put: { parameters: [{ name: token, in: query, required: true, schema: ${text} }] } }, /sms: { post: { requestBody: ${body('{ properties: { api_key: { type: string }, api_secret: { type: string } } }')} } } }`,
    fires: `{ /sms: { post: { parameters: [{ name: page_token, in: query, schema: ${text} }], requestBody: ${body('{ properties: { text: { type: string } } }')} } } }`,
  },
  {
    rule: 'timestamps-rfc3339',
    name: 'a number that says how long',
    silent: `{ '/tracks/{id}': { get: { responses: { '200': ${ok('{ properties: { analysis_time: { type: number, description: The amount of time taken to analyze this track. } } }')} } } } }`,
    fires: `{ '/tracks/{id}': { get: { responses: { '200': ${ok('{ properties: { analysis_time: { type: number, description: Of this track. } } }')} } } } }`,
  },
];

describe('what published documents taught', () => {
  kindsOf(KINDS);

  it('pagination-style-consistent: one name is one way, whatever the paths are called', async () => {
    const list = (key: string) =>
      `{ get: { parameters: [{ name: limit, in: query, schema: { type: integer } }, { name: cursor, in: query, schema: ${text} }], responses: { '200': ${ok(`{ properties: { ${key}: { type: array, items: { type: object } } } }`)} } } }`;
    const all = (key: string) =>
      `{ /a: ${list('data')}, /b: ${list('data')}, /data_integrations: ${list(key)} }`;
    assert.deepEqual(await found('pagination-style-consistent', all('data')), []);
    assert.equal((await found('pagination-style-consistent', all('items'))).length, 1);
  });
});
