import { ruleTable } from '../rule-table';

const TEXT = { type: 'string' };
const FIRES = ['/paths/~1messages/post'];

/** One POST that creates; the test says what else it has. */
function send(members: object) {
  const responses = { 201: { description: 'The message is queued.' } };
  return { paths: { '/messages': { post: { operationId: 'sendMessage', responses, ...members } } } };
}

function withBody(properties: object) {
  return send({
    requestBody: { content: { 'application/json': { schema: { type: 'object', properties } } } },
  });
}

/** A required key, and what the head of the document says of keys. */
function guided(description: string) {
  const parameters = [{ name: 'Idempotency-Key', in: 'header', required: true, schema: TEXT }];
  return {
    info: { title: 'T', version: '1', description: `Sends.\n\n${description}` },
    ...send({ parameters }),
  };
}

/** What is told by words alone: whether a key is remembered, and whether it names something that exists. */
ruleTable('idempotency-key-on-create', [
  {
    name: 'reads at the head of the document for how long keys are kept, whatever they are called there',
    spec: guided('Keys are scoped to your account, and kept for 20 seconds.'),
    findings: [`${FIRES[0]}/parameters/0`],
  },
  {
    name: 'accepts what is kept for days',
    spec: guided('Keys are scoped to your account, and kept for 7 days.'),
    findings: [],
  },
  ...[
    'The server stores keys for 6 hours.',
    'Keys expire after 24 hours.',
    'A key is kept for 45 days.',
    '键保留 24 小时。',
  ].map((description) => ({
    name: `knows a vendor header by how long its keys are remembered: ${description}`,
    spec: send({ parameters: [{ name: 'PayPal-Request-Id', in: 'header', description, schema: TEXT }] }),
    findings: [],
  })),
  ...[
    ['X-Client-Key', 'API key. Keys expire after 30 days.'],
    ['X-Request-Id', 'Written to our logs with the key, which are kept for 30 days.'],
    ['X-Correlation-Id', 'Keep the key to correlate requests for 7 days.'],
  ].map(([name, description]) => ({
    name: `does not take a credential or a trace for a key: ${description}`,
    spec: send({ parameters: [{ name, in: 'header', description, schema: TEXT }] }),
    findings: FIRES,
  })),
  ...[
    'The `request_id` you received in the response to the Verify request.',
    'ID of the message to send once more.',
    'The request ID returned by the search.',
    'The existing request.',
    '创建请求时返回的 ID。',
  ].map((description) => ({
    name: `does not take for a key what names something that exists: ${description}`,
    spec: withBody({ request_id: { ...TEXT, description } }),
    findings: FIRES,
  })),
  ...[
    undefined,
    'A unique ID that you choose. It is returned in the response.',
    'ID of the request; the ID of an earlier one answers with its message instead of a duplicate.',
    'Identifies this request.',
  ].map((description) => ({
    name: `takes a request id that the caller makes up: ${description}`,
    spec: withBody({ request_id: { ...TEXT, description } }),
    findings: [],
  })),
  ...[
    { payment: { readOnly: true, properties: { request_id: TEXT } } },
    { data: { type: 'object', readOnly: true, properties: { request_id: TEXT } } },
    { message: { allOf: [{ readOnly: true, properties: { client_token: TEXT } }] } },
    { attempts: { type: 'array', readOnly: true, items: { properties: { idempotency_key: TEXT } } } },
  ].map((properties) => ({
    name: `does not find a key in what only the server sets: ${Object.keys(properties).join()}`,
    spec: withBody(properties),
    findings: FIRES,
  })),
]);
