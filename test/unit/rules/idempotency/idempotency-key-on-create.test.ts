import { ruleTable } from '../rule-table';

const ID = 'idempotency-key-on-create';
const CREATED = { 201: { description: 'The message is queued.' } };
const BODY = {
  content: { 'application/json': { schema: { type: 'object', properties: { to: { type: 'string' } } } } },
};

/** One POST that creates; the test says what else it has. */
function send(members: object = {}, path = '/messages', pathLevel: object = {}) {
  return {
    paths: {
      [path]: {
        ...pathLevel,
        post: { operationId: 'sendMessage', requestBody: BODY, responses: CREATED, ...members },
      },
    },
  };
}

function withBody(properties: object, required: string[] = [], responses: object = CREATED) {
  const schema = { type: 'object', required, properties };
  return send({ requestBody: { content: { 'application/json': { schema } } }, responses });
}

const KEY = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string' } };
const FIRES = ['/paths/~1messages/post'];
const TEXT = { type: 'string' };

ruleTable(ID, [
  {
    name: 'fires on a POST that creates without a key',
    spec: send(),
    findings: FIRES,
    messages: [
      '`sendMessage` should accept an idempotency key, such as an `Idempotency-Key` header: the document shows no safe way to send the request again.',
    ],
    examined: FIRES,
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: send({ parameters: [KEY] }),
    findings: [],
    examined: FIRES,
  },
  {
    name: 'reads header names without case',
    spec: send({ parameters: [{ ...KEY, name: 'x-IDEMPOTENCY-key' }] }),
    findings: [],
  },
  {
    name: 'finds the key on the path item',
    spec: send({}, '/messages', { parameters: [KEY] }),
    findings: [],
  },
  {
    name: 'finds the key behind a reference',
    spec: {
      ...send({ parameters: [{ $ref: '#/components/parameters/Key' }] }),
      components: { parameters: { Key: { $ref: '#/components/parameters/Real' }, Real: KEY } },
    },
    findings: [],
  },
  {
    name: 'follows a path item reference and reports where the operation is written',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: { '/messages': { $ref: '#/components/pathItems/Messages' } },
      components: { pathItems: { Messages: { post: { requestBody: BODY, responses: CREATED } } } },
    },
    findings: ['/components/pathItems/Messages/post'],
    messages: [
      '`POST /messages` should accept an idempotency key, such as an `Idempotency-Key` header: the document shows no safe way to send the request again.',
    ],
    examined: ['/paths/~1messages/post'],
  },
  {
    name: 'accepts a vendor header that says a repeat is recognised',
    spec: send({
      parameters: [
        {
          name: 'PayPal-Request-Id',
          in: 'header',
          description: 'A repeat with this id is recognised.',
          schema: TEXT,
        },
      ],
    }),
    findings: [],
  },
  {
    name: 'does not take a tracing id for a key',
    spec: send({
      parameters: [
        { name: 'X-Request-Id', in: 'header', description: 'Echoed for tracing and support.', schema: TEXT },
      ],
    }),
    findings: FIRES,
  },
  {
    name: 'believes a header that says it is no key',
    spec: send({
      parameters: [
        {
          name: 'X-Request-Id',
          in: 'header',
          description: 'For tracing only; duplicates are fine.',
          schema: TEXT,
        },
      ],
    }),
    findings: FIRES,
  },
  { name: 'accepts a body token', spec: withBody({ idempotency_key: TEXT }), findings: [] },
  {
    name: 'accepts a client token in camel case',
    spec: withBody({ clientRequestToken: TEXT }),
    findings: [],
  },
  { name: 'does not take an OAuth client for a token', spec: withBody({ client_id: TEXT }), findings: FIRES },
  {
    name: 'finds the token in a base schema and in a bulk item',
    spec: {
      paths: {
        '/messages': {
          post: {
            responses: CREATED,
            requestBody: {
              content: {
                'application/json': {
                  schema: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: 'object' }] },
                },
              },
            },
          },
        },
        '/messages/batch': {
          post: {
            responses: CREATED,
            requestBody: {
              content: {
                'application/json': {
                  schema: {
                    properties: { messages: { type: 'array', items: { $ref: '#/components/schemas/Base' } } },
                  },
                },
              },
            },
          },
        },
      },
      components: { schemas: { Base: { type: 'object', properties: { idempotency_key: TEXT } } } },
    },
    findings: [],
    examined: ['/paths/~1messages/post', '/paths/~1messages~1batch/post'],
  },
  {
    name: 'accepts a required own reference with 409',
    spec: withBody({ reference: TEXT, to: TEXT }, ['reference'], {
      ...CREATED,
      409: { description: 'Exists.' },
    }),
    findings: [],
  },
  {
    name: 'asks for more than a reference without 409, or an optional one',
    spec: {
      paths: {
        '/messages': withBody({ reference: TEXT }, ['reference']).paths['/messages'],
        '/payments': withBody({ reference: TEXT }, [], { ...CREATED, 409: { description: 'Exists.' } }).paths[
          '/messages'
        ],
      },
    },
    findings: ['/paths/~1messages/post', '/paths/~1payments/post'],
  },
  {
    name: 'does not take a foreign key for an own id, or the address of a message for an identity',
    spec: withBody({ account_id: TEXT, email: TEXT }, ['account_id', 'email'], {
      ...CREATED,
      409: { description: 'Opted out.' },
    }),
    findings: FIRES,
  },
  {
    name: 'accepts PUT to an id that the caller chooses, and looked at it',
    spec: { paths: { '/messages/{message_id}': { put: { requestBody: BODY, responses: CREATED } } } },
    findings: [],
    examined: ['/paths/~1messages~1{message_id}/put'],
  },
  { name: 'honours x-review', spec: send({ 'x-review': { ignore: [ID] } }), findings: [], examined: [] },
]);

const ok = (properties: object = {}) => ({
  200: { description: 'OK', content: { 'application/json': { schema: { type: 'object', properties } } } },
});

ruleTable(ID, [
  ...['/messages/search', '/messages:lookup', '/graphql', '/quotes/estimate', '/numbers/validate'].map(
    (path) => ({
      name: `leaves alone what only asks: ${path}`,
      spec: send({ operationId: undefined, responses: ok({ id: TEXT }) }, path),
      findings: [],
      examined: [],
    }),
  ),
  ...['/messages/{id}/cancel', '/messages/{id}:archive', '/calls/{id}/mark-read'].map((path) => ({
    name: `leaves alone a switch: ${path}`,
    spec: send({ operationId: undefined, responses: ok({ id: TEXT }) }, path),
    findings: [],
    examined: [],
  })),
  ...['/oauth/token', '/login', '/v1/auth/refresh', '/rooms/{id}/tokens'].map((path) => ({
    name: `leaves alone what hands out credentials: ${path}`,
    spec: send({ operationId: undefined }, path),
    findings: [],
    examined: [],
  })),
  ...['/messages/{id}/resend', '/payments/{id}/refunds', '/messages/batch', '/search-jobs'].map((path) => ({
    name: `asks where something happens twice: ${path}`,
    spec: send({ operationId: undefined }, path),
    findings: [`/paths/${path.replaceAll('/', '~1')}/post`],
  })),
  {
    name: 'asks where 200 names what came into being',
    spec: send({ responses: ok({ id: TEXT }) }),
    findings: FIRES,
  },
  {
    name: 'asks for nothing where 200 only computes',
    spec: send({ operationId: undefined, responses: ok({ total: TEXT }) }, '/prices'),
    findings: [],
    examined: [],
  },
  {
    name: 'reads an update by POST on an item as an update',
    spec: send({ operationId: 'updateMessage', responses: ok({ id: TEXT }) }, '/messages/{id}'),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves a raw upload alone, and asks for a key on a form',
    spec: {
      paths: {
        '/media': {
          post: { requestBody: { content: { 'application/octet-stream': {} } }, responses: CREATED },
        },
        '/files': { post: { requestBody: { content: { 'multipart/form-data': {} } }, responses: CREATED } },
      },
    },
    findings: ['/paths/~1files/post'],
  },
  {
    name: 'leaves alone what the provider sends',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      webhooks: { 'message.sent': { post: { requestBody: BODY, responses: CREATED } } },
      paths: {
        '/subscriptions': {
          put: {
            responses: CREATED,
            callbacks: {
              sent: { '{$request.body#/url}': { post: { requestBody: BODY, responses: CREATED } } },
            },
          },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'accepts the header of OASIS Repeatable Requests by its name',
    spec: `{ paths: { /rooms: { post: { parameters: [{ name: Repeatability-Request-ID, in: header, schema: { type: string } }], requestBody: { content: { application/json: { schema: { type: object } } } }, responses: { '201': { description: OK } } } } } }`,
    findings: [],
  },
  {
    name: 'does not take a header that denies it, nor what only the server sets',
    spec: `
      paths:
        /payments: { post: { parameters: [{ name: X-Request-Id, in: header, description: 'For the logs. It does not make the request idempotent.', schema: { type: string } }], responses: { '201': { description: OK } } } }
        /messages: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { request_id: { type: string, readOnly: true }, to: { type: string } } } } } }, responses: { '201': { description: OK } } } }
        /calls: { post: { responses: { '201': { description: OK, headers: { Idempotency-Key: { schema: { type: string } } } } } } }`,
    findings: ['/paths/~1payments/post', '/paths/~1messages/post', '/paths/~1calls/post'],
  },
  {
    name: 'asks for nothing where a PUT updates what exists',
    spec: `{ paths: { '/planets/{id}': { put: { summary: Update a planet, parameters: [{ name: id, in: path, required: true, description: The id of the planet to update., schema: { type: string } }], requestBody: { content: { application/json: { schema: { type: object } } } }, responses: { '200': { description: OK } } } } } }`,
    findings: [],
    examined: [],
  },
  {
    name: 'takes no other value for a key because a sentence has "same" or "retrieve" in it',
    spec: `paths:
        /calls: { post: { description: 'Calls a number in the same way that the console does. You can retrieve the number later.', parameters: [{ name: number, in: query, schema: { type: string } }], responses: { '201': { description: OK } } } }`,
    findings: ['/paths/~1calls/post'],
  },
]);
