import { ruleTable } from '../rule-table';

const SCHEMA = '/paths/~1messages/post/responses/500/content/application~1json/schema';

const oneLine = (text: string) => text.replace(/\n\s*/g, ' ');

/** One operation whose 500 has this schema; more members of the media type may follow. */
function withError(schema: string, more = ''): string {
  return `
    paths:
      /messages:
        post:
          responses:
            '201': { description: Queued }
            '500': { description: Failed, content: { application/json: { schema: ${oneLine(schema)} ${oneLine(more)} } } }`;
}

const withProperty = (property: string) => withError(`{ type: object, properties: { ${property} } }`);

ruleTable('error-no-internals', [
  {
    name: 'finds a stack trace among the properties',
    spec: withProperty('message: { type: string }, stackTrace: { type: string }'),
    findings: [`${SCHEMA}/properties/stackTrace`],
    messages: [
      '`stackTrace` shows callers the inside of the service. Leave it out of the response, and log it under the request id.',
    ],
    examined: ['/paths/~1messages/post/responses/500/content/application~1json'],
  },
  {
    name: 'knows the other names: SQL states, exception classes, host names, debug information',
    spec: withProperty(
      'sql_state: { type: string }, exceptionClass: { type: string }, hostname: { type: string }, debug-info: { type: object }',
    ),
    findings: ['sql_state', 'exceptionClass', 'hostname', 'debug-info'].map(
      (name) => `${SCHEMA}/properties/${name}`,
    ),
  },
  {
    name: 'looks into envelopes, lists and allOf, at the component once',
    spec: `
      paths:
        /messages:
          get: { responses: { '400': { $ref: '#/components/responses/Bad' } } }
          post: { responses: { '400': { $ref: '#/components/responses/Bad' } } }
      components:
        responses: { Bad: { description: No, content: { application/problem+json: { schema: { $ref: '#/components/schemas/Bad' } } } } }
        schemas:
          Bad:
            allOf:
              - { type: object, properties: { error: { $ref: '#/components/schemas/Detail' } } }
              - { type: object, properties: { causes: { type: array, items: { type: object, properties: { traceback: { type: string } } } } } }
          Detail: { type: object, properties: { code: { type: string }, stack: { type: string } } }`,
    findings: [
      '/components/schemas/Bad/allOf/1/properties/causes/items/properties/traceback',
      '/components/schemas/Detail/properties/stack',
    ],
  },
  {
    name: 'finds stack frames and SQL in examples',
    spec: withError(
      '{ type: object, properties: { message: { type: string, example: "ORA-00001: unique constraint violated" } } }',
      `, examples: { a: { value: { message: 'NullPointer at com.acme.Sender.send(Sender.java:41)' } },
         b: { value: { errors: [{ detail: 'SELECT id FROM messages WHERE id = 1' }] } } }`,
    ),
    findings: [
      `${SCHEMA}/properties/message/example`,
      '/paths/~1messages/post/responses/500/content/application~1json/examples/a/value/message',
      '/paths/~1messages/post/responses/500/content/application~1json/examples/b/value/errors/0/detail',
    ],
    messages: [
      'This example shows callers the inside of the service: `ORA-00001`. Show only what they can act on.',
    ],
  },
  {
    name: 'reads examples in every media type',
    spec: `
      paths:
        /messages:
          get:
            responses:
              '502': { description: Bad gateway, content: { text/plain: { example: 'Traceback (most recent call last): …' } } }`,
    findings: ['/paths/~1messages/get/responses/502/content/text~1plain/example'],
  },
  {
    name: 'wants ids of traces and of debugging',
    spec: withError(
      '{ type: object, properties: { trace_id: { type: string }, debug_id: { type: string }, traceId: { type: string }, code: { type: string, examples: [card.declined, internal.error] } } }',
      `, example: { trace_id: 4bf92f3577b34da6, code: server.internal, message: 'Try again at noon (see the status page)' }`,
    ),
    findings: [],
    examined: ['/paths/~1messages/post/responses/500/content/application~1json'],
  },
  {
    name: 'takes a documented envelope called exception, and the chain of inner errors, but judges what they hold',
    spec: withProperty(
      `exception: { type: object, properties: { code: { type: string }, text: { type: string } } },
       innererror: { type: object, properties: { code: { type: string }, stackTrace: { type: string } } }`,
    ),
    findings: [`${SCHEMA}/properties/innererror/properties/stackTrace`],
  },
  {
    name: 'lets a service speak about what it was sent: files, hosts, SQL',
    spec: `
      paths:
        /imports:
          post:
            requestBody: { content: { text/csv: {} } }
            responses: { '400': { description: No, content: { application/json: { schema: { type: object, properties: { file_name: { type: string }, line_number: { type: integer } } } } } } }
        /domains:
          post:
            requestBody: { content: { application/json: { schema: { type: object, properties: { hostname: { type: string } } } } } }
            responses: { '400': { description: No, content: { application/json: { schema: { type: object, properties: { hostname: { type: string } } } } } } }
        /queries:
          post:
            requestBody: { content: { application/json: { schema: { type: object, properties: { text: { type: string } } } } } }
            responses: { '400': { description: No, content: { application/json: { schema: { type: object, properties: { sql_state: { type: string } } }, example: { message: 'SELECT a FROM b fails with SQLSTATE 42601' } } } } }`,
    findings: [],
  },
  {
    name: 'reads the answers of operations, not successes and not what webhooks are answered',
    spec: `
      openapi: 3.1.0
      info: { title: T, version: '1' }
      paths:
        /builds: { get: { responses: { '200': { description: OK, content: { application/json: { schema: { type: object, properties: { stack_trace: { type: string } } } } } } } } }
      webhooks:
        failed: { post: { responses: { '500': { description: No, content: { application/json: { schema: { type: object, properties: { stack_trace: { type: string } } } } } } } } }`,
    findings: [],
    examined: [],
  },
  {
    name: 'is silent where the operation says so',
    spec: `
      paths:
        /a: { get: { x-review: { ignore: [error-no-internals] }, responses: { '400': { description: No, content: { application/json: { schema: { type: object, properties: { stack_trace: { type: string } } } } } } } } }`,
    findings: [],
  },
  {
    name: 'ends on a schema that contains itself',
    spec: `
      paths: { /a: { get: { responses: { '400': { description: No, content: { application/json: { schema: { $ref: '#/components/schemas/E' } } } } } } } }
      components: { schemas: { E: { type: object, properties: { cause: { $ref: '#/components/schemas/E' }, backtrace: { type: array, items: { type: string } } } } } }`,
    findings: ['/components/schemas/E/properties/backtrace'],
  },
  ...[
    'NullPointerException in MessageService',
    'Acme.Messaging.Core.SendFailedException: no route',
    "AttributeError: 'NoneType' object has no attribute 'id'",
    "Duplicate entry 'a@b.c' for key 'users.email'",
    'insert on table "calls" violates foreign key constraint "calls_account_fk"',
    'Could not connect to ip-10-0-3-17.ec2.internal',
    'connection refused: 10.0.3.17:5432',
  ].map((message) => ({
    name: `finds the inside in: ${message}`,
    spec: {
      paths: {
        '/calls': {
          get: {
            responses: {
              500: { description: 'Failed', content: { 'application/json': { example: { message } } } },
            },
          },
        },
      },
    },
    findings: ['/paths/~1calls/get/responses/500/content/application~1json/example/message'],
  })),
  {
    name: 'takes the names that callers are meant to read, and plain English',
    spec: withError(
      "{ type: object, properties: { type: { type: string, example: ThrottlingException }, message: { type: string, example: 'com.acme#ValidationException: select a number from the list, see docs (section 2).' } } }",
    ),
    findings: [],
  },
]);
