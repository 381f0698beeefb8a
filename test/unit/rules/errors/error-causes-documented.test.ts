import { ruleTable } from '../rule-table';

const body = (code: string) => ({
  'application/json': {
    schema: { type: 'object', properties: { code: { type: 'string' } } },
    example: { code },
  },
});
const said = (description: string, code?: string) => ({
  description,
  ...(code ? { content: body(code) } : {}),
});
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const ifMatch = { name: 'If-Match', in: 'header', schema: { type: 'string' } };
const limit = { name: 'limit', in: 'query', schema: { type: 'integer' } };
const post = (responses: object, more: object = {}) => ({
  security: [{ key: [] }],
  paths: {
    '/messages': {
      post: {
        operationId: 'sendMessage',
        requestBody: { content: { 'application/json': { schema: { type: 'object' } } } },
        responses: { 201: said('Queued.'), ...responses },
        ...more,
      },
    },
  },
});
const item = (method: string, responses: object, more: object = {}) => ({
  security: [{ key: [] }],
  paths: { '/messages/{id}': { parameters: [id], [method]: { operationId: 'itemOf', responses, ...more } } },
});
const POST = '/paths/~1messages/post/responses';
const itemAt = (method: string) => `/paths/~1messages~1{id}/${method}/responses`;
const good401 = said('The key is missing or wrong.');
const good400 = said('The request is malformed.');
const good404 = said('No message has this id.');

ruleTable('error-causes-documented', [
  {
    name: 'each cause that has no answer',
    spec: post({}),
    findings: [POST, POST],
    messages: [
      '`sendMessage` does not document a missing or wrong credential: add `401`.',
      '`sendMessage` does not document a malformed request: add `400`.',
    ],
    examined: ['/paths/~1messages/post'],
  },
  {
    name: 'no malformed request where all that is asked for is a condition, which has refusals of its own, or the version of the API',
    spec: item(
      'delete',
      { 204: said('Deleted.'), 401: good401, 404: good404, 412: said('Changed since you read it.') },
      { parameters: [ifMatch, { ...limit, name: 'api-version' }] },
    ),
    findings: [],
  },
  {
    name: 'a look-up without 404',
    spec: item('get', { 200: said('It.'), 401: good401 }),
    findings: [itemAt('get')],
    messages: ['`itemOf` does not document an id that leads nowhere: add `404`.'],
  },
  {
    name: 'a teapot for everything',
    spec: item('get', { 200: said('It.'), 418: said('I am a teapot.', 'teapot') }),
    findings: [itemAt('get'), itemAt('get')],
  },
  {
    name: 'a cancellation without its "too late"',
    spec: item(
      'delete',
      { 204: said('Cancelled.'), 401: good401, 404: good404 },
      { operationId: 'cancelMessage' },
    ),
    findings: [itemAt('delete')],
    messages: ['`cancelMessage` does not document a call that comes too late: add `409`.'],
  },
  {
    name: 'a list with a cursor and no 400',
    spec: {
      security: [{ key: [] }],
      paths: {
        '/messages': {
          get: {
            operationId: 'list',
            parameters: [limit],
            responses: { 200: said('A page.'), 401: good401 },
          },
        },
      },
    },
    findings: ['/paths/~1messages/get/responses'],
  },
  {
    name: 'a status that speaks of something else',
    spec: item('get', {
      200: said('It.'),
      401: said('No message has this id.'),
      404: said('The key is missing or wrong.'),
    }),
    findings: [`${itemAt('get')}/401`, `${itemAt('get')}/404`],
    messages: [
      '`401` of `itemOf` does not say that a credential is missing or wrong.',
      '`404` of `itemOf` does not say that the id leads nowhere.',
    ],
  },
  {
    name: 'a 422 that is about the key, where a malformed request has no answer',
    spec: post({ 401: good401, 422: said('This key came with another body before.') }),
    findings: [POST],
    messages: ['`sendMessage` does not document a malformed request: add `400`.'],
  },
  {
    name: 'a 400 that refers to the answer for a wrong key',
    spec: post({ 401: good401, 400: said('The API key is missing.', 'invalid_key') }),
    findings: [`${POST}/400`],
  },
  {
    name: 'statuses whose text is no text',
    spec: item('get', { 200: said('It.'), 401: said('x'), 404: said('') }),
    findings: [`${itemAt('get')}/401`, `${itemAt('get')}/404`],
  },
  {
    name: 'a `default` without a body, without a text, and of the server',
    spec: {
      security: [{ key: [] }],
      paths: {
        '/a/{id}': {
          parameters: [id],
          get: { operationId: 'a', responses: { default: said('Wrong key, or no such thing.') } },
        },
        '/b/{id}': {
          parameters: [id],
          get: { operationId: 'b', responses: { default: said('Unexpected error', 'x') } },
        },
        '/c/{id}': {
          parameters: [id],
          get: { operationId: 'c', responses: { default: said('Internal server error.', 'x') } },
        },
      },
    },
    findings: ['a', 'a', 'b', 'b', 'c', 'c'].map((path) => `/paths/~1${path}~1{id}/get/responses`),
  },
  {
    name: 'a `default` that names other failures only',
    spec: item('get', {
      200: said('It.'),
      default: said('Malformed (400) or wrong key (401); the code says which.', 'malformed'),
    }),
    findings: [itemAt('get')],
    messages: ['`itemOf` does not document an id that leads nowhere: add `404`.'],
  },
  {
    name: 'the usual answers, in words of all kinds',
    spec: {
      security: [{ key: [] }],
      paths: {
        '/messages': post({
          401: said('Unauthorized'),
          422: said('Unprocessable Entity'),
        }).paths['/messages'],
        '/sms/{id}': {
          parameters: [id],
          get: {
            operationId: 'a',
            responses: { 200: said('It.'), 403: said('Not yours: no permission.'), 410: said('It is gone.') },
          },
          delete: {
            operationId: 'cancelSms',
            responses: {
              204: said('Done.'),
              401: said('凭据缺失或错误。'),
              404: said('短信不存在。'),
              409: said('短信已发出，无法取消。'),
            },
          },
        },
        '/post/{id}': {
          parameters: [id],
          get: {
            operationId: 'b',
            responses: { 401: said('Falscher Schlüssel.'), 404: said('Diese Nachricht gibt es nicht.') },
          },
        },
      },
    },
    findings: [],
  },
  {
    name: '4XX and `default` that say when they come',
    spec: {
      security: [{ key: [] }],
      paths: {
        '/a/{id}': {
          parameters: [id],
          get: { operationId: 'a', responses: { '4XX': said('Refused; the code says why.', 'wrong_key') } },
        },
        '/b/{id}': {
          parameters: [id],
          get: {
            operationId: 'b',
            responses: {
              default: said('Any failure: wrong key (401), no such message (404), …', 'wrong_key'),
            },
          },
        },
        '/c/{id}': {
          parameters: [id],
          get: {
            operationId: 'c',
            responses: { default: said('所有失败都用这个格式，错误码说明原因。', 'wrong_key') },
          },
        },
      },
    },
    findings: [],
  },
  {
    name: 'a cancellation that says by another status, or by its answer, that it came too late',
    spec: {
      security: [{ key: [] }],
      paths: {
        '/a/{id}/cancel': {
          parameters: [id],
          post: {
            operationId: 'a',
            responses: {
              200: said('Cancelled.'),
              401: good401,
              404: good404,
              422: said('The message has already been sent.'),
            },
          },
        },
        '/b/{id}:cancel': {
          parameters: [id],
          post: {
            operationId: 'b',
            responses: {
              200: said('The message, cancelled or, too late, sent.'),
              401: good401,
              404: good404,
            },
          },
        },
      },
    },
    findings: [],
  },
  {
    name: 'answers in components: what they say counts, and not what they are called',
    spec: {
      security: [{ key: [] }],
      paths: {
        '/messages/{id}': {
          parameters: [id],
          get: {
            operationId: 'getMessage',
            responses: {
              200: said('It.'),
              401: { $ref: '#/components/responses/Unauthorized' },
              404: { $ref: '#/components/responses/Missing' },
            },
          },
        },
      },
      components: {
        responses: { Unauthorized: good401, Missing: said('You send too many requests.') },
      },
    },
    findings: [`${itemAt('get')}/404`],
  },
  {
    name: 'what cannot fail in this way: public operations, PUT to an id of one’s own, DELETE of what is not there, probes',
    spec: {
      security: [{ key: [] }],
      paths: {
        '/codes': { get: { operationId: 'codes', security: [], responses: { 200: said('All codes.') } } },
        '/messages/{id}': {
          parameters: [id],
          put: {
            operationId: 'put',
            requestBody: { content: {} },
            responses: { 200: said('Sent.'), 400: good400, 401: good401 },
          },
          delete: {
            operationId: 'drop',
            responses: { 204: said('Deleted, or there was no such message.'), 401: good401 },
          },
        },
        '/health': { get: { operationId: 'health', responses: { 200: said('Up.') } } },
      },
      webhooks: { sent: { post: { operationId: 'onSent', responses: { 200: said('Taken.') } } } },
    },
    findings: [],
    examined: ['/paths/~1messages~1{id}/put', '/paths/~1messages~1{id}/delete'],
  },
]);
