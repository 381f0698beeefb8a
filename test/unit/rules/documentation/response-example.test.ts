import { ruleTable } from '../rule-table';

const schema =
  '{ type: object, required: [id, status], properties: { id: { type: string }, status: { type: string }, secret: { type: string, writeOnly: true } } }';
const answer = (status: string, media: string, type = 'application/json') => `
  paths:
    /messages/{id}:
      get:
        responses:
          '${status}': { description: D, content: { ${type}: ${media} } }`;
const at = (status: string) => `/paths/~1messages~1{id}/get/responses/${status}/content/application~1json`;

/** A sending, with what its body and its answer show. */
const exchange = (request: string, response: string, method = 'post') => `
  paths:
    /messages:
      ${method}:
        requestBody: { content: { application/json: { schema: { type: object }, example: ${request} } } }
        responses:
          '201': { description: D, content: { application/json: { schema: { type: object, properties: { id: {}, to: {}, text: {}, from: {} } }, example: ${response} } } }`;
const ANSWER = '/paths/~1messages/post/responses/201/content/application~1json/example';

ruleTable('response-example', [
  {
    name: 'finds the answer to another request',
    spec: exchange('{ to: ann, text: Hi, from: me }', '{ id: m-1, to: bob, text: Bye, from: me }'),
    findings: [ANSWER],
    messages: [
      'The `201` response shows the answer to another request: `to` is not what the example of the body sends.',
    ],
  },
  ...[
    ['one member that is written otherwise', '{ id: m-1, to: ann, text: hi }'],
    ['a name that comes twice', '{ id: m-1, data: [{ to: bob, text: a }, { to: eve, text: b }] }'],
  ].map(([name = '', answer = '']) => ({
    name: `accepts ${name}`,
    spec: exchange('{ to: ann, text: Hi }', answer),
    findings: [],
  })),
  {
    name: 'finds a success without an example',
    spec: answer('200', `{ schema: ${schema} }`),
    findings: [at('200')],
    messages: ['The `200` response should show an example of its body.'],
    examined: [at('200')],
  },
  {
    name: 'finds a success range without an example',
    spec: answer('2XX', `{ schema: ${schema} }`),
    findings: [at('2XX')],
  },
  {
    name: 'accepts example',
    spec: answer('200', `{ schema: ${schema}, example: { id: msg_1, status: queued } }`),
    findings: [],
  },
  {
    name: 'accepts a shared example',
    spec: `${answer('200', `{ schema: ${schema}, examples: { one: { $ref: '#/components/examples/one' } } }`)}
  components: { examples: { one: { value: { id: msg_1, status: queued } } } }`,
    findings: [],
  },
  {
    name: 'accepts examples on all required properties, nested ones included',
    spec: answer(
      '200',
      '{ schema: { type: object, required: [data], properties: { data: { type: array, items: { type: object, required: [id], properties: { id: { type: string, example: msg_1 } } } } } } }',
    ),
    findings: [],
  },
  {
    name: 'has nothing to ask where the body is one of few values',
    spec: answer('200', '{ schema: { type: boolean } }'),
    findings: [],
  },
  {
    name: 'names the required properties without an example',
    spec: answer(
      '200',
      '{ schema: { type: object, required: [id, status], properties: { id: { type: string, example: msg_1 }, status: { type: string } } } }',
    ),
    findings: [at('200')],
    messages: ['The `200` response shows only a part of its body: `status` should have an example too.'],
  },
  {
    name: 'does not ask for what is never returned',
    spec: answer(
      '200',
      '{ schema: { type: object, required: [id, secret], properties: { id: { type: string }, secret: { type: string, writeOnly: true } } }, example: { id: msg_1 } }',
    ),
    findings: [],
  },
  {
    name: 'leaves an example from before a field was renamed to the rule that says what is wrong',
    spec: answer('200', `{ schema: ${schema}, example: { id: msg_1, state: queued } }`),
    findings: [],
    examined: [at('200')],
  },
  {
    name: 'finds what a generator wrote',
    spec: answer('200', `{ schema: ${schema}, example: { id: string, status: queued } }`),
    findings: [`${at('200')}/example/id`],
  },
  {
    name: 'finds a main client error without an example',
    spec: answer('404', `{ schema: ${schema} }`),
    findings: [at('404')],
  },
  {
    name: 'asks of `default` where it is the only failure',
    spec: answer('default', `{ schema: ${schema} }`),
    findings: [at('default')],
  },
  {
    name: 'does not ask of other failures',
    spec: answer('503', `{ schema: ${schema} }`),
    findings: [],
    examined: [],
  },
  {
    name: 'skips streams, files and text',
    spec: answer('200', '{ schema: { type: string } }', 'text/event-stream'),
    findings: [],
    examined: [],
  },
  {
    name: 'skips lines of JSON',
    spec: answer('200', '{ schema: { type: object } }', 'application/x-ndjson'),
    findings: [],
    examined: [],
  },
  {
    name: 'does not judge another file',
    spec: answer('200', "{ schema: { $ref: './message.yaml' } }"),
    findings: [],
  },
  {
    name: 'skips 204, and what the caller of a webhook answers',
    spec: `
      openapi: 3.1.0
      info: { title: T, version: '1' }
      webhooks: { done: { post: { responses: { '200': { description: Seen, content: { application/json: { schema: ${schema} } } } } } } }
      paths: { /a: { delete: { responses: { '204': { description: Gone } } } } }`,
    findings: [],
    examined: [],
  },
  {
    name: 'names a shared response once',
    spec: `
      paths:
        /a: { get: { responses: { '404': { $ref: '#/components/responses/None' } } } }
        /b: { get: { responses: { '404': { $ref: '#/components/responses/None' } } } }
      components: { responses: { None: { description: None, content: { application/json: { schema: ${schema} } } } } }`,
    findings: ['/components/responses/None/content/application~1json'],
    examined: ['/paths/~1a/get/responses/404/content/application~1json'],
  },
  {
    name: 'says once what nearly all successes lack',
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
                  content: { 'application/json': { schema: { type: 'object', properties: { id: {} } } } },
                },
              },
            },
          },
        ]),
      ),
    },
    findings: ['/paths'],
    messages: [
      '6 of 6 successful responses should show an example of their body, among them `200 of a, 200 of b, 200 of c`.',
    ],
  },
  {
    name: 'points at the schema that many failures share',
    spec: {
      paths: Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [
          `/${name}`,
          {
            delete: {
              responses: {
                204: { description: 'Gone' },
                404: {
                  description: 'No',
                  content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
                },
              },
            },
          },
        ]),
      ),
      components: { schemas: { Problem: { type: 'object', properties: { code: { type: 'string' } } } } },
    },
    findings: ['/components/schemas/Problem'],
    messages: ['`Problem` should have an example: 6 error responses with this body show none.'],
  },
  ...[
    ['Thread', 'Post'],
    ['Post', 'Thread'],
  ].map((names) => ({
    name: `says the same of schemas that hold each other, whichever is asked first: ${names.join(', ')}`,
    spec: `
  paths:
${names.map((name) => `    /${name}: { get: { responses: { '200': { description: D, content: { application/json: { schema: { $ref: '#/components/schemas/${name}' } } } } } } }`).join('\n')}
  components:
    schemas:
      Thread: { type: object, required: [root], properties: { root: { $ref: '#/components/schemas/Post' } } }
      Post:
        type: object
        required: [author, thread, subject]
        properties:
          author: { type: string, example: ana }
          thread: { $ref: '#/components/schemas/Thread' }
          subject: { type: string }`,
    findings: names.map((name) => `/paths/~1${name}/get/responses/200/content/application~1json`),
    messages: names.map((name) =>
      name === 'Thread'
        ? 'The `200` response should show an example of its body.'
        : 'The `200` response shows only a part of its body: `thread, subject` should have an example too.',
    ),
  })),
]);
