import { ruleTable } from '../rule-table';

const MEDIA = (path: string, method: string, status = '200') =>
  `/paths/${path.replaceAll('/', '~1')}/${method}/responses/${status}/content/application~1json`;

/** A response with this JSON schema. */
const answer = (schema: string) =>
  `{ description: OK, content: { application/json: { schema: ${schema} } } }`;

const object = (properties: string) => `{ type: object, properties: { ${properties} } }`;

/** One operation, which answers 200 with an object. */
const operation = (path: string, method: string, properties: string, more = '') =>
  `{ paths: { '${path}': { ${method}: { ${more} responses: { '200': ${answer(object(properties))} } } } } }`;

const silent = (name: string, path: string, method: string, properties: string, more = '') => ({
  name,
  spec: operation(path, method, properties, more),
  findings: [],
});

ruleTable('error-not-in-2xx', [
  {
    name: 'finds a flag that says whether it worked',
    spec: operation('/messages', 'post', 'success: { type: boolean }, error: { type: string }'),
    findings: [`${MEDIA('/messages', 'post')}/schema/properties/success`],
    messages: [
      '`success` can report a failure inside a `200` response. Answer a failure with a 4xx or 5xx status, which is what clients, proxies and alarms look at.',
    ],
    examined: [MEDIA('/messages', 'post')],
  },
  {
    name: 'finds an error beside the data, and does not take its id for that of a thing',
    spec: operation(
      '/messages',
      'get',
      'data: { type: object }, error: { type: object }, error_id: { type: string }',
    ),
    findings: [`${MEDIA('/messages', 'get')}/schema/properties/error`],
  },
  {
    name: 'finds the outcome of a write beside an id',
    spec: operation(
      '/messages',
      'post',
      'ok: { type: boolean }, message_id: { type: string }, error: { type: string }',
    ),
    findings: [`${MEDIA('/messages', 'post')}/schema/properties/ok`],
  },
  {
    name: 'finds a status that is success or error',
    spec: operation(
      '/messages',
      'get',
      'status: { type: string, enum: [success, fail, error] }, data: { type: object }',
    ),
    findings: [`${MEDIA('/messages', 'get')}/schema/properties/status`],
  },
  {
    name: 'finds an error among the choices of a success',
    spec: `
      paths: { /messages: { get: { responses: { '200': ${answer(`{ oneOf: [{ $ref: '#/components/schemas/Message' }, { $ref: '#/components/schemas/ApiError' }] }`)} } } } }
      components: { schemas: { Message: ${object('id: { type: string }')}, ApiError: ${object('code: { type: string }')} } }`,
    findings: [MEDIA('/messages', 'get')],
    messages: ['The `200` response may be the error `ApiError`. Answer a failure with a 4xx or 5xx status.'],
  },
  {
    name: 'names a shared envelope once, where it is defined',
    spec: `
      paths:
        /a: { get: { responses: { '200': { $ref: '#/components/responses/Envelope' } } } }
        /b: { post: { responses: { '201': { $ref: '#/components/responses/Envelope' } } } }
      components:
        responses: { Envelope: { description: OK, content: { application/json: { schema: { allOf: [{ $ref: '#/components/schemas/Envelope' }] } } } } }
        schemas: { Envelope: ${object('errors: { type: array, items: { type: string } }, result: { type: object }')} }`,
    findings: ['/components/schemas/Envelope/properties/errors'],
  },
  {
    name: 'says it once where every operation does it',
    spec: {
      paths: Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [
          `/${name}`,
          {
            get: {
              operationId: name,
              responses: {
                200: {
                  description: 'OK',
                  content: { 'application/json': { schema: { properties: { ok: { type: 'boolean' } } } } },
                },
              },
            },
          },
        ]),
      ),
    },
    findings: ['/paths'],
    messages: [
      '6 of 6 operations, `a, b, c` among them, can report a failure inside a 2xx response. Answer failures with 4xx and 5xx statuses.',
    ],
  },
  {
    ...silent(
      'leaves facts of a thing alone: an id',
      '/calls/{sid}',
      'get',
      'sid: { type: string }, error: { type: object }',
    ),
    examined: [MEDIA('/calls/{sid}', 'get')],
  },
  silent(
    'leaves facts of a thing alone: a state',
    '/report',
    'get',
    'state: { type: string }, error: { type: object }',
  ),
  silent(
    'does not take a number as status for a state of a thing, but nothing is wrong with it',
    '/a',
    'get',
    'status: { type: integer }',
  ),
  silent('leaves counts alone', '/usage', 'get', 'errors: { type: integer }, error: { type: number }'),
  silent('leaves a constant alone', '/a', 'delete', 'success: { type: boolean, enum: [true] }'),
  silent(
    'leaves partial success alone',
    '/imports',
    'post',
    'created: { type: integer }, errors: { type: array, items: { type: string } }',
  ),
  silent(
    'leaves answers to questions alone',
    '/addresses/validate',
    'post',
    'success: { type: boolean }, errors: { type: array, items: { type: string } }',
  ),
  silent('leaves verdicts alone', '/webhooks/{id}/test', 'post', 'success: { type: boolean }'),
  silent(
    'leaves lists of errors alone',
    '/jobs/{id}/errors',
    'get',
    'errors: { type: array, items: { type: object } }',
  ),
  silent(
    'leaves GraphQL alone',
    '/graphql',
    'post',
    'data: { type: object }, errors: { type: array, items: { type: object } }',
  ),
  silent('leaves JSON-RPC alone', '/call', 'post', 'jsonrpc: { type: string }, error: { type: object }'),
  silent('leaves token endpoints alone', '/oauth/token', 'post', 'error: { type: string }'),
  silent('leaves health checks alone', '/health', 'get', 'ok: { type: boolean }'),
  silent(
    'leaves bulk requests alone',
    '/messages/batch',
    'post',
    'success: { type: boolean }, errors: { type: array, items: { type: object } }',
    `requestBody: { content: { application/json: { schema: { type: array, items: { type: object, properties: { to: { type: string } } } } } } },`,
  ),
  {
    name: 'leaves 207 and errors that are errors alone',
    spec: `
      paths: { /a: { get: { responses: { '207': ${answer(object('error: { type: object }'))}, '400': ${answer(object('error: { type: object }'))} } } } }`,
    findings: [],
    examined: [],
  },
  silent(
    'is silent where the operation says so',
    '/a',
    'get',
    'ok: { type: boolean }',
    'x-review: { ignore: error-not-in-2xx },',
  ),
  {
    name: 'finds numbers that are 0 for success',
    spec: {
      paths: {
        '/a': {
          post: {
            responses: {
              200: {
                description: 'OK',
                content: {
                  'application/json': {
                    schema: {
                      type: 'object',
                      properties: { errcode: { type: 'integer' }, errmsg: { type: 'string' } },
                    },
                  },
                },
              },
            },
          },
        },
        '/b': {
          post: {
            responses: {
              200: {
                description: 'OK',
                content: {
                  'application/json': {
                    schema: {
                      type: 'object',
                      properties: {
                        code: { type: 'integer' },
                        msg: { type: 'string' },
                        data: { type: 'object' },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    findings: [
      `${MEDIA('/a', 'post')}/schema/properties/errcode`,
      `${MEDIA('/b', 'post')}/schema/properties/code`,
    ],
  },
  silent(
    'takes a code that is a word for a fact',
    '/coupons',
    'post',
    'code: { type: string }, message: { type: string }, data: { type: object }',
  ),
]);
