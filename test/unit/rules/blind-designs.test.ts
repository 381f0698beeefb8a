import { ERROR, failing } from './failing';
import { ruleTable } from './rule-table';

/* What designs taught that were made from the briefs alone: right answers of other houses, and faults of one word. */

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const text = { type: 'string' };
const json = (schema: object, example?: object) => ({
  'application/json': { schema, ...(example ? { example } : {}) },
});
const MESSAGE = { type: 'object', required: ['to', 'text'], properties: { to: text, text } };
const url = 'https://docs.larkline.example/errors/NotThere';
const google = {
  type: 'object',
  properties: { error: { type: 'object', properties: { details: { type: 'array', items: {} } } } },
};
const detail = (more: object) => ({ error: { details: [{ reason: 'NotThere', ...more }] } });

ruleTable('error-doc-link', [
  {
    name: 'a page that ends in the code, under any name',
    spec: failing(
      { type: 'object', properties: { Code: text, Recommend: text } },
      { Code: 'NotThere', Recommend: url },
    ),
    findings: [],
  },
  {
    name: 'a page that ends in the code, far in',
    spec: failing(google, detail({ links: [{ url }] })),
    findings: [],
  },
  {
    name: 'finds a link that the example shows and the schema does not have',
    spec: failing(
      { type: 'object', properties: { code: text, documention_url: text } },
      { code: 'NotThere', documentation_url: url },
    ),
    findings: [`${ERROR}/schema`],
  },
]);

ruleTable('request-id-exposed', [
  {
    name: 'the id in other languages',
    spec: failing({ type: 'object', properties: { solicitud_id: text } }),
    findings: [],
  },
  {
    name: 'the sid of the request',
    spec: failing({ type: 'object', properties: { req_sid: text } }),
    findings: [],
  },
  ...["The call's number.", 'Support finds the call by it.'].map((description) => ({
    name: `a ticket: ${description}`,
    spec: failing({ type: 'object', properties: { ticket: { type: 'string', description } } }),
    findings: [],
  })),
  {
    name: 'finds a sid of something else',
    spec: failing({ type: 'object', properties: { message_sid: text } }),
    findings: ['/paths/~1a/get/responses'],
  },
  {
    name: 'the id far in, as google.rpc.RequestInfo has it',
    spec: failing(google, detail({ requestId: '7c1b2e90d4a8' })),
    findings: [],
  },
  {
    name: 'finds an id that examples show and the schema no longer has',
    spec: failing({ type: 'object', properties: { code: text } }, { code: 'NotThere', request_id: 'req_1' }),
    findings: ['/paths/~1a/get/responses'],
  },
]);

const curl = (command: string) => ({
  paths: {
    '/messages': {
      post: {
        operationId: 'sendMessage',
        description: `Like this:\n\n    ${command}`,
        parameters: [{ name: 'Idempotency-Key', in: 'header', required: true, schema: text }],
        requestBody: { content: { 'application/x-www-form-urlencoded': { schema: MESSAGE } } },
        responses: { 201: { description: 'Queued.' } },
      },
    },
  },
});
const BODY = '/paths/~1messages/post/requestBody/content/application~1x-www-form-urlencoded';
const CALL = 'curl https://api.larkline.example/messages -H "Idempotency-Key: 8e03" -d to=+14155550100';

ruleTable('request-example', [
  { name: 'a whole command to copy', spec: curl(`${CALL} -d "text=See you"`), findings: [] },
  ...[
    CALL,
    `${CALL} -d text=YOUR_TEXT`,
    `${CALL} -d "text=See you"`.replace(/-H "[^"]*"/, ''),
    'curl is the tool that we use. Say to= and text= to it.',
  ].map((command) => ({
    name: `finds a command that cannot be copied: ${command}`,
    spec: curl(command),
    findings: [BODY],
  })),
]);

const keyed = (responses: object, description = 'Names this message; a repeat sends nothing.') => ({
  paths: {
    '/messages': {
      post: {
        operationId: 'sendMessage',
        parameters: [{ name: 'Idempotency-Key', in: 'header', required: true, description, schema: text }],
        responses: { 201: { description: 'Queued.' }, ...responses },
      },
    },
  },
});
const AT = '/paths/~1messages/post/responses';
const RUNNING = { description: 'The first request is still running.' };
const OTHER = { description: 'The key came with another body.' };

ruleTable('idempotency-conflicts-documented', [
  {
    name: 'conflicts told in German',
    spec: keyed({
      409: { description: 'Die erste Anfrage mit diesem Schlüssel läuft noch.' },
      422: { description: 'Der Schlüssel wurde schon mit anderem Inhalt verwendet.' },
    }),
    findings: [],
  },
  ...[
    'ConcurrentModification. Another client has changed the resource.',
    'Conflict: the recipient has opted out.',
  ].map((description) => ({
    name: `finds a 409 that is about no running request: ${description}`,
    spec: keyed({ 409: { description }, 422: OTHER }),
    findings: [`${AT}/409`],
  })),
  {
    name: 'finds two answers that both say wait',
    spec: keyed({
      409: RUNNING,
      422: { description: 'Another request with this key is waiting in the queue.' },
    }),
    findings: [`${AT}/422`],
  },
]);

ruleTable('idempotency-key-on-create', [
  ...[
    'Names this call. Generate a new one for every attempt, also for repeats.',
    'If a request arrives that was already executed, the service executes it again and marks the new message.',
    'The same key again replaces the message: it is queued once more.',
  ].map((description) => ({
    name: `finds a key that recognises nothing: ${description}`,
    spec: keyed({}, description),
    findings: ['/paths/~1messages/post/parameters/0'],
    messages: [
      '`Idempotency-Key` does not make it safe to send the request again: by its text a repeat acts a second time or has another value, or nobody looks at it.',
    ],
  })),
  ...[
    'Generate a new key for each message, never a new one for each attempt.',
    'The same key again does not send the message again.',
    'With a new key the message is sent again.',
  ].map((description) => ({
    name: `silent: ${description}`,
    spec: keyed({}, description),
    findings: [],
  })),
]);

const put = (description: string) => ({
  paths: {
    '/r/{k}': {
      put: {
        operationId: 'putR',
        summary: 'Send message k',
        parameters: [{ ...id, name: 'k', description }],
        requestBody: { content: json(MESSAGE) },
        responses: { 200: { description: 'Message k.' } },
      },
    },
  },
});

ruleTable('idempotency-key-bounded', [
  {
    name: 'an id of any name that the caller chooses',
    spec: put('Chosen by the caller, once per message.'),
    findings: ['/paths/~1r~1{k}/put/parameters/0'],
    examined: ['/paths/~1r~1{k}/put'],
  },
  { name: 'silent: an id that the server gave', spec: put('The id that the API returned.'), findings: [] },
]);

const item = (default_: object) => ({
  security: [{ key: [] }],
  paths: {
    '/messages/{id}': {
      parameters: [id],
      get: { operationId: 'getMessage', responses: { 200: { description: 'It.' }, ...default_ } },
    },
  },
});
const body = { content: json({ type: 'object', properties: { code: text } }) };

ruleTable('error-causes-documented', [
  {
    name: 'finds that a default speaks of the server alone',
    spec: item({ default: { description: 'Larkline failed. Repeating is safe.', ...body } }),
    findings: ['/paths/~1messages~1{id}/get/responses', '/paths/~1messages~1{id}/get/responses'],
  },
  {
    name: 'finds that a range names other failures: 40401 is not 401',
    spec: item({ '4XX': { description: 'Refused: 404 with 40401 (message unknown).', ...body } }),
    findings: ['/paths/~1messages~1{id}/get/responses'],
  },
  {
    name: 'silent: a range without particulars',
    spec: item({ '4XX': { description: 'The call was refused; `code` says why.', ...body } }),
    findings: [],
  },
]);
