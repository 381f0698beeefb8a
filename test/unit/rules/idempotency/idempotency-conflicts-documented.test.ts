import { ruleTable } from '../rule-table';

const ID = 'idempotency-conflicts-documented';
const OP = '/paths/~1messages/post';
const AT = `${OP}/responses`;

function answering(statuses: Record<string, string>, members: object = {}) {
  const responses = Object.fromEntries(
    Object.entries({ 201: 'Queued.', ...statuses }).map(([status, description]) => [status, { description }]),
  );
  const parameters = [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string' } }];
  return { paths: { '/messages': { post: { operationId: 'send', parameters, responses, ...members } } } };
}

/** One answer for both, with an example of each. */
function both(running: string, other: string) {
  const description = 'Still running: wait. Or the key came with another body: do not repeat it.';
  const schema = { type: 'object', properties: { code: { type: 'string' } } };
  const examples = { running: { value: { code: running } }, other: { value: { code: other } } };
  const spec = answering({});
  Object.assign(spec.paths['/messages'].post.responses, {
    409: { description, content: { 'application/json': { schema, examples } } },
  });
  return spec;
}

ruleTable(ID, [
  {
    name: 'fires twice, with a message each',
    spec: answering({ 401: 'Who are you?' }),
    findings: [AT, AT],
    messages: [
      '`send` should document `409`: the first request with this key is still running, so the caller waits and sends it again unchanged.',
      '`send` should document `422` or `400`: this key was used with a different body, so sending it again does not help.',
    ],
    examined: [OP],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: answering({ 409: 'Wait.', 422: 'Other body.' }),
    findings: [],
    examined: [OP],
  },
  {
    name: 'does not take a message that was deleted for one with another content',
    spec: answering({ 409: 'Wait.', 422: 'The key belongs to a message whose content was deleted.' }),
    findings: [`${AT}/422`],
  },
  {
    name: 'accepts a 202 or 503 that says it of the first request',
    spec: answering({
      202: 'An earlier request with this key is still being processed.',
      409: 'Other body.',
    }),
    findings: [],
  },
  {
    name: 'accepts a 503 that says it of the first request',
    spec: answering({ 503: 'In progress: the first request is not done. Wait.', 409: 'Other body.' }),
    findings: [],
  },
  {
    name: 'does not take what any message goes through for the first request',
    spec: answering({ 202: 'Accepted, and in process.', 503: 'Overload.', 422: 'Other body.' }),
    findings: [AT],
  },
  {
    name: 'wants no advice to repeat what cannot succeed',
    spec: answering({ 409: 'Wait.', 422: 'The key came with another body. Wait, then repeat the request.' }),
    findings: [`${AT}/422`],
  },
  {
    name: 'accepts the advice to repeat it with the first body',
    spec: answering({
      409: 'Wait.',
      422: 'The key came with another body. Repeat the request with the original body.',
    }),
    findings: [],
  },
  {
    name: 'wants two codes where one answer stands for both',
    spec: both('conflict', 'conflict'),
    findings: [`${AT}/409`],
  },
  { name: 'accepts one answer with two codes', spec: both('still_running', 'key_reused'), findings: [] },
  {
    name: 'accepts 403 and 429 where they speak of the first request',
    spec: answering({
      403: 'The same key came with another body before: do not repeat it.',
      429: 'The first request with this key is still running: wait.',
    }),
    findings: [],
  },
  {
    name: 'does not take a limit of calls for it',
    spec: answering({ 422: 'Other body.', 429: 'Too many calls in progress: wait.' }),
    findings: [AT],
  },
  {
    name: 'wants no advice to give up what is running',
    spec: answering({ 409: 'Still running: it must not be retried.', 422: 'Other body.' }),
    findings: [`${AT}/409`],
  },
  {
    name: 'accepts 400 in place of 422 where it says so',
    spec: answering({ 409: 'Wait.', 400: 'Malformed, or the key came with another body before.' }),
    findings: [],
  },
  {
    name: 'takes a status for what it says',
    spec: answering({ 409: 'There is no such message.', 422: 'A field has a value that is not allowed.' }),
    findings: [`${AT}/409`, `${AT}/422`],
    messages: [
      '`409` of `send` should say that the first request with this key is still running: the caller waits and sends it again unchanged.',
      '`send` should say that this key was used with a different body, in the text or a code of `422` or in a response of its own: sending it again does not help.',
    ],
  },
  {
    name: 'does not take the words of a limit, of a look-up or of a wrong value for them',
    spec: answering({
      404: 'The key names something else.',
      429: 'Too many concurrent requests. Wait, then send a new request.',
      422: 'The number is wrong: use another value.',
    }),
    findings: [AT, `${AT}/422`],
  },
  {
    name: 'wants the two told apart',
    spec: answering({ 409: 'Conflict.', 422: 'Conflict.' }),
    findings: [`${AT}/422`],
  },
  {
    name: 'is content with one status that tells both, and with Chinese',
    spec: {
      paths: {
        ...answering({ 409: 'Still running (wait), or another body (a bug): the code says which.' }).paths,
        '/sms': {
          post: answering({ 409: '带这个键的请求还在处理。', 422: '这个键已用于内容不同的请求。' }).paths[
            '/messages'
          ].post,
        },
      },
    },
    findings: [],
  },
  {
    name: 'asks for 409 alone',
    spec: answering({ 400: 'This key was used with a different body.' }),
    findings: [AT],
    messages: [
      '`send` should document `409`: the first request with this key is still running, so the caller waits and sends it again unchanged.',
    ],
  },
  {
    name: 'keeps its finding where 4XX covers both in the letter',
    spec: answering({ '4XX': 'Anything.' }),
    findings: [AT, AT],
    messages: [
      '`send` should document `409` by name: `4XX` does not tell the caller to wait and send the request again unchanged.',
      '`send` should document `422` or `400` by name: `4XX` does not tell the caller that this key was used with a different body.',
    ],
  },
  {
    name: 'keeps its finding under default',
    spec: answering({ default: 'Anything.', 409: 'Wait.' }),
    findings: [AT],
  },
  {
    name: 'accepts other statuses that say which case they are',
    spec: answering({
      425: 'The first request is still running.',
      409: 'This key came with a different body.',
    }),
    findings: [],
  },
  {
    name: 'finds responses in components',
    spec: {
      paths: {
        '/messages': {
          post: {
            parameters: [{ name: 'Idempotency-Key', in: 'header' }],
            responses: {
              201: { description: 'Q' },
              409: { $ref: '#/components/responses/C' },
              422: { $ref: '#/components/responses/C' },
            },
          },
        },
      },
      components: { responses: { C: { description: 'In progress, or used with another body' } } },
    },
    findings: [],
    examined: [OP],
  },
  {
    name: 'reports at the operation where it has no responses',
    spec: answering({}, { responses: undefined }),
    findings: [OP, OP],
  },
  {
    name: 'asks for nothing of a PUT, and leaves a business key as it is',
    spec: {
      paths: {
        '/messages/{id}': {
          put: { requestBody: { content: {} }, responses: { 200: { description: 'OK' } } },
        },
        '/payments': {
          post: {
            requestBody: {
              content: {
                'application/json': {
                  schema: { required: ['reference'], properties: { reference: { type: 'string' } } },
                },
              },
            },
            responses: { 201: { description: 'Made' }, 409: { description: 'Exists' } },
          },
        },
      },
    },
    findings: [],
    examined: ['/paths/~1payments/post'],
  },
  {
    name: 'has nothing to look at without a key',
    spec: answering({}, { parameters: [] }),
    findings: [],
    examined: [],
  },
  {
    name: 'honours x-review',
    spec: answering({}, { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves the reads of a path with a key, and a reference for bookkeeping, alone',
    spec: `
      paths:
        /calls: { parameters: [{ name: Idempotency-Key, in: header, schema: { type: string } }], get: { responses: { '200': { description: OK } } } }
        /checkout/sessions: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { client_reference_id: { type: string } } } } } }, responses: { '201': { description: OK } } } }`,
    findings: [],
    examined: [],
  },
  {
    name: 'takes responses of another file at their key',
    spec: `{ paths: { /calls: { post: { parameters: [{ name: Idempotency-Key, in: header, schema: { type: string } }], responses: { '201': { description: OK }, '409': { $ref: './errors.yaml#/Running' }, '422': { $ref: './errors.yaml#/Reused' } } } } } }`,
    findings: [],
  },
]);
