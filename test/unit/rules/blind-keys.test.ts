import { ruleTable } from './rule-table';

/*
 * Keys and conflicts as designers who saw only the brief described them, and the faults that they put in: one fault
 * each.
 */

const text = { type: 'string' };
const json = (schema: object) => ({ 'application/json': { schema } });
const BODY = {
  type: 'object',
  required: ['to', 'text'],
  properties: { to: { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' }, text },
};

interface Parts {
  head?: string;
  description?: string;
  parameter?: object;
  samples?: object[];
  extensions?: object;
  responses?: object;
  body?: object;
}

const sending = ({
  head = '',
  description = '',
  parameter,
  samples,
  extensions,
  responses = {},
  body,
}: Parts) => ({
  info: { title: 'Larkline', version: '1', description: head },
  paths: {
    '/messages': {
      post: {
        operationId: 'sendMessage',
        description,
        ...(parameter ? { parameters: [parameter] } : {}),
        ...(samples ? { 'x-codeSamples': samples } : {}),
        ...extensions,
        requestBody: { content: json(body ?? BODY) },
        responses: { 201: { description: 'Queued.' }, ...responses },
      },
    },
  },
});
const header = (name: string, description = 'Identifies the request.') => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: text,
});
const POST = '/paths/~1messages/post';
const CONTENT = `${POST}/requestBody/content/application~1json`;
const HTTP = [
  'POST /v1/messages HTTP/1.1',
  'Host: api.larkline.example',
  'Idempotency-Key: 8e03978e',
  'Content-Type: application/json',
  '',
  '{"to": "+14155550100", "text": "See you"}',
].join('\n');
const CURL =
  'curl -X POST https://api.larkline.example/v1/messages \\\n  -H \'Idempotency-Key: 8e03978e\' \\\n  --json \'{"to": "+14155550100", "text": "See you"}\'';
const KEY = header('Idempotency-Key');

ruleTable('request-example', [
  ...[
    HTTP,
    `\`\`\`http\n${HTTP}\n\`\`\``,
    CURL,
    CURL.replaceAll(' \\\n', ' \\ '),
    'Send it so:\n\n' +
      'curl https://api.larkline.example/messages -H "Idempotency-Key: 1" -d @- <<EOF\n' +
      '{"to": "+14155550100", "text": "See you"}\nEOF',
  ].map((description) => ({
    name: `silent: a whole call in a text: ${description.slice(0, 40)}`,
    spec: sending({ description, parameter: KEY }),
    findings: [],
  })),
  {
    name: 'silent: a whole call in a sample of code',
    spec: sending({ parameter: KEY, samples: [{ lang: 'Shell', source: CURL }] }),
    findings: [],
  },
  ...[
    { 'x-request-sample': CURL },
    { 'x-larkline-calls': { 'A reminder': CURL } },
    { 'x-shown-calls': ['none', { title: 'A reminder', command: CURL }] },
  ].map((extensions) => ({
    name: `silent: a whole call in an extension: ${Object.keys(extensions).join('')}`,
    spec: sending({ parameter: KEY, extensions }),
    findings: [],
  })),
  {
    name: 'finds a call in an extension that lacks the required header',
    spec: sending({
      parameter: KEY,
      extensions: { 'x-request-sample': CURL.replace('Idempotency-Key', 'X-Trace') },
    }),
    findings: [CONTENT],
  },
  ...[
    ['a body that its schema refuses', HTTP.replace('+1415', '415')],
    ['a member that is missing', HTTP.replace(', "text": "See you"', '')],
    ['the required header that is missing', HTTP.replace(/Idempotency-Key.*\n/, '')],
    ['another address', HTTP.replace('/messages', '/contacts')],
    ['a body that lies in a file', CURL.replace(/'\{.*/, '@message.json')],
    ['a value to be filled in', CURL.replace('See you', 'YOUR_TEXT')],
    ['a body that is no JSON', HTTP.replace('"}', '"')],
  ].map(([name, description]) => ({
    name: `finds ${name}`,
    spec: sending({ description: description ?? '', parameter: KEY }),
    findings: [CONTENT],
  })),
]);

const ref = header('X-Msg-Ref', 'Assigned by the consumer.');

ruleTable('idempotency-key-on-create', [
  {
    name: 'silent: a request id that the operation calls the key of a repeat',
    spec: sending({
      description: 'Without an answer, repeat the identical request with the identical X-Request-ID.',
      parameter: header('X-Request-ID'),
    }),
    findings: [],
  },
  {
    name: 'silent: a reference that the head of the document explains',
    spec: sending({
      head: 'The consumer assigns an `X-Msg-Ref` to every message. A call with a known reference is\nanswered with the original message.\n\nAll else is below.',
      parameter: ref,
    }),
    findings: [],
  },
  {
    name: 'silent: a token told in Chinese at the head',
    spec: sending({
      head: '发送接口通过 `ClientToken` 保证幂等。未收到响应时，请使用相同的 ClientToken 重试。',
      parameter: { ...header('ClientToken', '由客户端生成的唯一值。'), in: 'query' },
    }),
    findings: [],
  },
  ...[
    'Quote the X-Request-ID when you contact support.',
    'X-Request-ID is only for tracing. Repeat the request when you see no answer.',
    'The X-Requests of yesterday are repeated.',
  ].map((description) => ({
    name: `finds a request id that recognises nothing: ${description}`,
    spec: sending({ description, parameter: header('X-Request-ID') }),
    findings: [POST],
  })),
  {
    name: 'finds an account that is the same in each request',
    spec: sending({
      description: 'Repeat the request with the same X-Account-Id.',
      parameter: header('X-Account-Id'),
    }),
    findings: [POST],
  },
  ...[
    'Keys are kept for 20 seconds.',
    'A key is valid for 1 s.',
    '键的有效期为 24 秒。',
    'A repeat is recognised while the connection stays open.',
    'Keys are in the memory of the server that took the call; another server does not know them.',
    'At busy hours keys are not looked at.',
    'Except at busy hours a repeat sends nothing.',
    'The key is free as soon as the first answer is sent.',
    'We store the key once you have received the answer.',
    'A repeat is usually recognised.',
    "En l'absence de réponse, répétez avec une nouvelle référence.",
  ].map((description) => ({
    name: `finds a key that is forgotten too soon: ${description}`,
    spec: sending({ description: `Send it again with the same key. ${description}`, parameter: KEY }),
    findings: [`${POST}/parameters/0`],
  })),
  ...[
    'Keys are kept for 24 hours.',
    'Keys are kept for 90 seconds.',
    'All servers know the key; a repeat may reach another server, where it is not sent again.',
    'While the first request runs, wait 5 seconds and repeat it.',
    'After 24 hours, a repeat needs a new key.',
    'A rejected message may be corrected and sent with a new key.',
  ].map((description) => ({
    name: `silent: ${description}`,
    spec: sending({ description, parameter: KEY }),
    findings: [],
  })),
]);

const error = { type: 'object', properties: { code: text, message: text } };
const conflict = (description: string, examples?: object) => ({
  409: { description, content: { 'application/json': { schema: error, ...(examples ? { examples } : {}) } } },
});

const reference = (description: string) =>
  sending({
    description,
    body: {
      type: 'object',
      required: ['ClientReference'],
      properties: { ClientReference: { type: 'string', description: 'Your own name for this message.' } },
    },
    responses: { 409: { description: 'Another request with this reference is still running.' } },
  });

ruleTable('idempotency-conflicts-documented', [
  {
    name: 'finds a reference in the body that the operation calls the key of a repeat, and one conflict',
    spec: reference(
      'Without an answer, post it again with the same ClientReference. The repeat is answered 200 with the first message.',
    ),
    findings: [`${POST}/responses`],
  },
  {
    name: 'finds a reference of the caller whose conflict only says to wait, and not that it is taken',
    spec: reference('The ClientReference comes back in reports.'),
    findings: [`${POST}/responses/409`],
  },
]);

ruleTable('idempotency-conflicts-documented', [
  {
    name: 'silent: two codes of one answer, each with its meaning',
    spec: sending({
      parameter: KEY,
      responses: conflict(
        '`BUSY`: the first request is still running. Wait, then repeat. `REUSED`: the key came with another body. Do not repeat.',
      ),
    }),
    findings: [],
  },
  {
    name: 'silent: two bodies of one answer, each with its meaning',
    spec: sending({
      parameter: KEY,
      responses: {
        409: {
          description: 'The key is in use; `kind` says how.',
          content: json({
            oneOf: [
              { properties: { kind: { const: 'still-running' } } },
              { description: 'The key came with another body.', properties: { kind: { const: 'other' } } },
            ],
          }),
        },
      },
    }),
    findings: [],
  },
  {
    name: 'finds a code whose text tells to wait, whatever it is called',
    spec: sending({
      parameter: KEY,
      responses: conflict(
        '- `BUSY`: the first request is still running. Wait, then repeat.\n- `REUSED`: the key was seen. Wait, then repeat unchanged.',
      ),
    }),
    findings: [`${POST}/responses`],
  },
  {
    name: 'finds one code for both',
    spec: sending({
      parameter: KEY,
      responses: conflict(
        '`ABORTED`: the first call is still running; wait. `ABORTED`: the key was used with another message; a bug.',
      ),
    }),
    findings: [`${POST}/responses/409`],
  },
]);
