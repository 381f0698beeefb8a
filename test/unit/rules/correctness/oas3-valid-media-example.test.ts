import { ruleTable } from '../rule-table';

const MEDIA = '/paths/~1a/post/requestBody/content/application~1json';
const ANSWER = '/paths/~1a/post/responses/200/content/application~1json';
const user =
  '{ type: object, required: [id, name, password], properties: { id: { type: string, readOnly: true }, name: { type: string }, password: { type: string, writeOnly: true } } }';
const request = (media: string, type = 'application/json') =>
  `{ paths: { /a: { post: { requestBody: { content: { ${type}: ${media} } }, responses: {} } } } }`;
/** The same of one version. */
const requestIn = (version: string, media: string) =>
  request(media).replace('{', `{ openapi: ${version}, info: { title: T, version: '1' },`);
const response = (media: string) =>
  `{ paths: { /a: { post: { responses: { '200': { description: OK, content: { application/json: ${media} } } } } } } }`;
const parameter = (text: string) =>
  `{ paths: { /a: { get: { parameters: [{ name: x, in: query, ${text} }], responses: {} } } } }`;

ruleTable('oas3-valid-media-example', [
  {
    name: 'a request may leave out what the server sets',
    spec: request(`{ schema: ${user}, example: { name: Ada, password: s3cret } }`),
    findings: [],
    examined: [MEDIA],
  },
  {
    name: 'and should in 3.0',
    spec: requestIn('3.0.3', `{ schema: ${user}, example: { id: u_1, name: Ada, password: s3cret } }`),
    findings: [`${MEDIA}/example/id`],
    messages: ['`id` is `readOnly`, so a request should leave it out.'],
  },
  {
    name: 'since 3.1 it may send a whole object back, and the server ignores what is not to be set',
    spec: requestIn('3.1.0', `{ schema: ${user}, example: { id: u_1, name: Ada, password: s3cret } }`),
    findings: [],
  },
  {
    name: 'a response may leave out what is never returned',
    spec: response(`{ schema: ${user}, example: { id: u_1, name: Ada } }`),
    findings: [],
  },
  {
    name: 'and should',
    spec: response(`{ schema: ${user}, example: { id: u_1, name: Ada, password: s3cret } }`),
    findings: [`${ANSWER}/example/password`],
    messages: ['`password` is `writeOnly`, so a response should leave it out.'],
  },
  {
    name: 'each still asks for its own',
    spec: response(`{ schema: ${user}, example: { name: Ada } }`),
    findings: [`${ANSWER}/example`],
    messages: ['`example` must have the required property `id`.'],
  },
  {
    name: 'the mark may stand in another part of the composition than `required`',
    spec: `{ paths: { /a: { post: { requestBody: { content: { application/json: { schema: { allOf: [{ $ref: '#/components/schemas/Base' }, { type: object, required: [id, name] }] }, example: { name: Ada } } } }, responses: {} } } },
      components: { schemas: { Base: { type: object, properties: { id: { $ref: '#/components/schemas/Id' }, name: { type: string } } }, Id: { type: string, readOnly: true } } } }`,
    findings: [],
  },
  {
    name: 'in 3.1 it may stand beside a reference',
    spec: `{ openapi: 3.1.0, info: { title: T, version: '1' }, paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: object, required: [id], properties: { id: { $ref: '#/components/schemas/Id', readOnly: true } } }, example: {} } } } } } }, components: { schemas: { Id: { type: string } } } }`,
    findings: [],
  },
  {
    name: 'a webhook is neither: it sends what responses are made of',
    spec: `{ openapi: 3.1.0, info: { title: T, version: '1' }, webhooks: { w: { post: { requestBody: { content: { application/json: { schema: ${user}, example: { id: u_1, name: Ada } } } } } } } }`,
    findings: [],
  },
  {
    name: 'points at the value, in every named example, and at the shared one once',
    spec: `{ paths: { /a: { post: { requestBody: { content: { application/json: { schema: { properties: { n: { type: array, items: { type: integer } } } }, examples: { a: { value: { n: [1, x] } }, b: { $ref: '#/components/examples/b' } } } } }, responses: {} } } }, components: { examples: { b: { value: { n: 1 } } } } }`,
    findings: [`${MEDIA}/examples/a/value/n/1`, '/components/examples/b/value/n'],
    messages: [
      '`n[1]` must be of type `integer`, but is `string`.',
      '`n` must be of type `array`, but is `number`.',
    ],
  },
  {
    name: 'leaves external values alone',
    spec: request("{ schema: { type: string }, examples: { a: { externalValue: 'https://a.dev' } } }"),
    findings: [],
  },
  {
    name: 'leaves text that is no JSON alone',
    spec: request("{ schema: { type: object }, example: 'a=1' }", 'application/x-www-form-urlencoded'),
    findings: [],
  },
  {
    name: 'finds JSON written as text',
    spec: request("{ schema: { type: object }, example: '{}' }"),
    findings: [`${MEDIA}/example`],
  },
  {
    name: 'checks parameters',
    spec: parameter('schema: { type: string, enum: [a, b] }, example: c'),
    findings: ['/paths/~1a/get/parameters/0/example'],
    messages: ['`example` must be one of `a | b`.'],
  },
  {
    name: 'a number is text in a query',
    spec: parameter("schema: { type: integer }, example: '5'"),
    findings: [],
  },
  {
    name: 'but not any text',
    spec: parameter('schema: { type: integer }, examples: { a: { value: five } }'),
    findings: ['/paths/~1a/get/parameters/0/examples/a/value'],
  },
  {
    name: 'checks headers',
    spec: `{ paths: { /a: { get: { responses: { '429': { description: Slow down, headers: { Retry-After: { schema: { type: integer, minimum: 0 }, example: -1 } } } } } } } }`,
    findings: ['/paths/~1a/get/responses/429/headers/Retry-After/example'],
    messages: ['`example` must be at least 0.'],
  },
  {
    name: 'knows `nullable` of 3.0',
    spec: request(
      '{ schema: { properties: { a: { type: string, nullable: true } } }, example: { a: null } }',
    ).replace('{ paths', "{ openapi: 3.0.3, info: { title: T, version: '1' }, paths"),
    findings: [],
  },
  {
    name: 'knows `nullable` in any part of an `allOf`',
    spec: request(
      '{ schema: { properties: { a: { allOf: [{ type: object }, { nullable: true }] } } }, example: { a: null } }',
    ).replace('{ paths', "{ openapi: 3.0.3, info: { title: T, version: '1' }, paths"),
    findings: [],
  },
  {
    name: 'does not know it in 3.1',
    spec: request(
      '{ schema: { properties: { a: { type: string, nullable: true } } }, example: { a: null } }',
    ).replace('{ paths', "{ openapi: 3.1.0, info: { title: T, version: '1' }, paths"),
    findings: [`${MEDIA}/example/a`],
  },
  {
    name: 'does not judge what it cannot read',
    spec: request(
      "{ schema: { allOf: [{ $ref: './a.yaml' }], unevaluatedProperties: false }, example: { a: 1 } }",
    ),
    findings: [],
  },
  {
    name: 'takes one text for a list, as a form and a query send it',
    spec: {
      paths: {
        '/a': {
          post: {
            parameters: [
              {
                name: 'ids',
                in: 'query',
                explode: false,
                schema: { type: 'array', items: { type: 'string' } },
                example: 'a,b',
              },
            ],
            requestBody: {
              content: {
                'application/x-www-form-urlencoded': {
                  schema: { properties: { events: { type: 'array', items: { enum: ['sent', 'read'] } } } },
                  example: { events: 'sent' },
                },
                'application/json': {
                  schema: { properties: { events: { type: 'array', items: {} } } },
                  example: { events: 'sent' },
                },
              },
            },
          },
        },
      },
    },
    findings: [`${MEDIA}/example/events`],
  },
  {
    name: 'of one fault in many examples shows three',
    spec: {
      paths: {
        '/a': {
          post: {
            requestBody: {
              content: {
                'application/json': {
                  schema: { properties: { data: { items: { properties: { self: { format: 'uri' } } } } } },
                  examples: Object.fromEntries(
                    Array.from({ length: 12 }, (_, i) => [`e${i}`, { value: { data: [{ self: '/a' }] } }]),
                  ),
                },
              },
            },
          },
        },
      },
    },
    findings: ['/paths', ...['e0', 'e1', 'e2'].map((name) => `${MEDIA}/examples/${name}/value/data/0/self`)],
    messages: [
      '`self` departs from its schema in 9 more of the examples in the same way. Perhaps the schema is what is wrong.',
    ],
  },
  {
    name: 'counts one parameter that many operations write out, and never whole bodies',
    spec: {
      paths: Object.fromEntries(
        Array.from({ length: 11 }, (_, i) => [
          `/a${i}`,
          {
            get: {
              parameters: [{ name: 'Hook-Id', in: 'header', schema: { type: 'string' }, example: 7 }],
              responses: {
                200: {
                  description: 'OK',
                  content: { 'text/json': { schema: { type: 'object' }, example: [] } },
                },
              },
            },
          },
        ]),
      ),
    },
    findings: [
      '/paths',
      ...[0, 1, 2].map((i) => `/paths/~1a${i}/get/parameters/0/example`),
      ...Array.from({ length: 11 }, (_, i) => `/paths/~1a${i}/get/responses/200/content/text~1json/example`),
    ],
    messages: [
      '`Hook-Id` departs from its schema in 8 more of the examples in the same way. Perhaps the schema is what is wrong.',
    ],
  },
  {
    name: 'does not find examples in examples',
    spec: request('{ schema: {}, example: { content: { schema: { type: string }, example: 1 } } }'),
    findings: [],
  },
]);

ruleTable('oas3-valid-schema-example', [
  {
    name: 'checks example and default',
    spec: '{ paths: {}, components: { schemas: { A: { type: string, maxLength: 2, example: abc, default: 1 } } } }',
    findings: ['/components/schemas/A/example', '/components/schemas/A/default'],
    messages: [
      '`example` must have 2 or fewer characters.',
      '`default` must be of type `string`, but is `number`.',
    ],
    examined: ['/components/schemas/A'],
  },
  {
    name: 'checks the list of 3.1',
    spec: '{ paths: {}, components: { schemas: { A: { type: string, examples: [a, 1] } } } }',
    findings: ['/components/schemas/A/examples/1'],
    messages: ['`examples[1]` must be of type `string`, but is `number`.'],
  },
  {
    name: 'a component may show a request or a response',
    spec: `{ paths: {}, components: { schemas: { A: { allOf: [${user}], example: { name: Ada } } } } }`,
    findings: [],
  },
  {
    name: 'an inline schema shows the side it stands on',
    spec: requestIn(
      '3.0.3',
      `{ schema: { allOf: [${user}], example: { id: u_1, name: Ada, password: x } } }`,
    ),
    findings: [`${MEDIA}/schema/example/id`],
  },
  {
    name: 'does not take a property called example for one',
    spec: '{ paths: {}, components: { schemas: { A: { type: object, properties: { example: { type: integer }, default: { type: string } } } } } }',
    findings: [],
    examined: [],
  },
  {
    name: 'is content with good ones',
    spec: '{ paths: {}, components: { schemas: { A: { type: object, properties: { a: { type: integer, example: 1, default: 2 } } } } } }',
    findings: [],
  },
]);
