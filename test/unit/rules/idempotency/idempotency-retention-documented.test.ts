import { ruleTable } from '../rule-table';

const KEY = '/paths/~1messages/post/parameters/0';

/** A POST with an `Idempotency-Key` that is described like this. */
function described(description: string, more = ''): string {
  return `
    paths:
      /messages:
        post:
          ${more}
          parameters: [{ name: Idempotency-Key, in: header, description: "${description}", schema: { type: string } }]
          responses: { '201': { description: Queued } }`;
}

const silent = (name: string, spec: string) => ({ name, spec, findings: [] });

ruleTable('idempotency-retention-documented', [
  {
    name: 'finds a key without a word about either',
    spec: described('Idempotency key.'),
    findings: [KEY],
    messages: [
      'The description of `Idempotency-Key` should say how long a key is remembered, and what a repeat gets back.',
    ],
    examined: ['/paths/~1messages/post'],
  },
  {
    name: 'finds what is missing beside the window',
    spec: described('A UUID, kept for 24 hours.'),
    findings: [KEY],
    messages: [
      'The description of `Idempotency-Key` should also say what a repeat gets back: the first response, or the present state.',
    ],
  },
  {
    name: 'finds what is missing beside the replay',
    spec: described('A repeat with the same key replays the first response.'),
    findings: [KEY],
    messages: ['The description of `Idempotency-Key` should also say how long a key is remembered.'],
  },
  {
    name: 'names a shared parameter once, also at the path, and a token in the body',
    spec: `
      paths:
        /a: { parameters: [{ $ref: '#/components/parameters/Key' }], post: { responses: { '201': { description: OK } } } }
        /b: { post: { parameters: [{ $ref: '#/components/parameters/Key' }], responses: { '201': { description: OK } } } }
        /c: { post: { requestBody: { content: { application/json: { schema: { allOf: [{ $ref: '#/components/schemas/C' }] } } } }, responses: { '201': { description: OK } } } }
      components:
        parameters: { Key: { name: Idempotency-Key, in: header, schema: { type: string } } }
        schemas: { C: { type: object, properties: { idempotency_key: { type: string } } } }`,
    findings: ['/components/parameters/Key', '/components/schemas/C/properties/idempotency_key'],
  },
  silent(
    'takes both in the description',
    described(
      'Kept 24 hours per account and endpoint. A repeat with the same body returns the original response, including 5xx.',
    ),
  ),
  silent('takes both in Chinese', described('保留 24 小时。同一个键重发，返回第一次的响应。')),
  silent(
    'takes a present state as an answer',
    described('Expires after 7 days. A repeat returns the latest status of the payment.'),
  ),
  silent('takes a link to the policy', described('See https://docs.acme.dev/retries')),
  silent(
    'reads on in the operation, in its tags and in the introduction',
    `
      tags: [{ name: messages, description: 'The idempotency key is stored for 3 days.' }]
      paths:
        /messages:
          post:
            tags: [messages]
            description: A request with the same key gets the first answer again.
            parameters: [{ name: Idempotency-Key, in: header, schema: { type: string } }]
            responses: { '201': { description: Queued } }`,
  ),
  {
    name: 'does not take another window for that of the key',
    spec: described(
      'The same request returns the first response.',
      'description: Messages are kept for 90 days.',
    ),
    findings: [KEY],
  },
  {
    name: 'leaves natural keys, references and tracing alone',
    spec: `
      paths:
        /messages/{id}: { put: { requestBody: { content: { application/json: { schema: { type: object } } } }, responses: { '200': { description: OK } } } }
        /checkouts: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { client_reference_id: { type: string } } } } } }, responses: { '201': { description: OK } } } }
        /calls: { post: { parameters: [{ name: X-Request-Id, in: header, schema: { type: string } }], responses: { '201': { description: OK } } } }`,
    findings: [],
    examined: [],
  },
  silent(
    'is silent where the operation says so',
    described('Key.', 'x-review: { ignore: [idempotency-retention-documented] }'),
  ),
]);
