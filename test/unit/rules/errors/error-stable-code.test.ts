import { ruleTable } from '../rule-table';

const SCHEMA = '/components/schemas/Error';
const body = (schema: string, type = 'application/json') => `
  paths:
    /messages:
      post:
        responses:
          '201': { description: Queued }
          '400': { description: Malformed, content: { ${type}: { schema: { $ref: '#/components/schemas/Error' } } } }
          '409': { description: Sent, content: { ${type}: { schema: { $ref: '#/components/schemas/Error' } } } }
  components: { schemas: { Error: ${schema} } }`;
const fields = (properties: string, required = 'code') =>
  body(`{ type: object, required: [${required}], properties: { ${properties} } }`);
const alone = (name: string, value: string) =>
  `\`${name}\` shows only \`${value}\`, which does not tell one failure from another. Give each kind of failure a value of its own.`;
const MISSING =
  'This error has no code that a program can branch on. Add a required `code`, or the `type` of Problem Details.';

ruleTable('error-stable-code', [
  {
    name: 'finds an error with a sentence only, once for all that share it',
    spec: fields('message: { type: string }', 'message'),
    findings: [SCHEMA],
    messages: [MISSING],
    examined: ['/paths/~1messages/post/responses/400/content/application~1json'],
  },
  {
    name: 'accepts a required code with example (3.0)',
    spec: fields('code: { type: string, example: landline }'),
    findings: [],
  },
  {
    name: 'accepts a required code with examples (3.1)',
    spec: fields('code: { type: string, examples: [landline] }'),
    findings: [],
  },
  {
    name: 'finds no code in XML',
    spec: fields('message: { type: string }', 'message').replaceAll('application/json', 'application/xml'),
    findings: [SCHEMA],
  },
  {
    name: 'accepts the numbers of the telecommunication industry',
    spec: fields('messageId: { type: string, enum: [SVC0002, POL1001] }', 'messageId'),
    findings: [],
  },
  {
    name: 'finds no code in the id of a message',
    spec: fields('messageId: { type: string, enum: [msg_1, msg_2] }', 'messageId'),
    findings: [SCHEMA],
  },
  {
    name: 'accepts a list of errors, each with its code',
    spec: body(
      '{ type: array, items: { type: object, required: [code], properties: { code: { enum: [landline, blocked] } } } }',
    ),
    findings: [],
  },
  {
    name: 'finds a code that follows the title',
    spec: fields(
      "code: { enum: [landline, blocked], description: 'When we reword a title, its code may change as well.' }",
    ),
    findings: [`${SCHEMA}/properties/code`],
  },
  {
    name: 'accepts a title that may change beside a code',
    spec: fields(
      "code: { enum: [landline, blocked], description: 'The title may change, the code never does.' }",
    ),
    findings: [],
  },
  {
    name: 'accepts an enum',
    spec: fields('code: { type: string, enum: [landline, blocked] }'),
    findings: [],
  },
  {
    name: 'accepts a documented integer',
    spec: fields('code: { type: integer, example: 30007 }'),
    findings: [],
  },
  {
    name: 'accepts a link to the list',
    spec: fields("code: { type: string, description: 'All codes: https://docs.acme.dev/errors' }"),
    findings: [],
  },
  {
    name: 'accepts the list in words',
    spec: fields("code: { type: string, description: 'One of `landline`, `blocked`.' }"),
    findings: [],
  },
  {
    name: 'accepts external documentation',
    spec: fields("code: { type: string, externalDocs: { url: 'https://docs.acme.dev' } }"),
    findings: [],
  },
  {
    name: 'accepts other spellings',
    spec: fields('errorCode: { type: string, example: landline }', 'errorCode'),
    findings: [],
  },
  {
    name: 'accepts error_type',
    spec: fields('error_type: { type: string, example: declined }', 'error_type'),
    findings: [],
  },
  {
    name: 'accepts the type of Problem Details',
    spec: fields(
      "type: { type: string, format: uri, example: 'https://docs.acme.dev/errors/landline' }, title: { type: string }",
      'type',
    ),
    findings: [],
  },
  {
    name: 'accepts a code in an envelope',
    spec: fields(
      'error: { type: object, required: [code], properties: { code: { type: string, example: landline } } }',
      'error',
    ),
    findings: [],
  },
  {
    name: 'accepts a code in a list of errors',
    spec: fields(
      'errors: { type: array, items: { type: object, required: [code], properties: { code: { type: string, example: landline } } } }',
      'errors',
    ),
    findings: [],
  },
  {
    name: 'accepts `error` that holds a code and not a sentence',
    spec: fields('error: { type: string, example: invalid_number }', 'error'),
    findings: [],
  },
  {
    name: 'does not take `error` with a sentence for a code',
    spec: fields("error: { type: string, example: 'The number is wrong' }", 'error'),
    findings: [SCHEMA],
    messages: [MISSING],
  },
  {
    name: 'does not take the HTTP status for a code',
    spec: fields('status: { type: integer, example: 404 }, message: { type: string }', 'status'),
    findings: [SCHEMA],
  },
  ...['returnCode', 'ret_code', 'respCode', 'reasonCode', 'subCode', 'bizCode'].map((name) => ({
    name: `accepts the code of a gateway: ${name}`,
    spec: fields(`${name}: { type: integer, enum: [40001, 40012, 40101] }`, name),
    findings: [],
  })),
  {
    name: 'wants a code that is never null (3.1)',
    spec: fields("code: { type: [string, 'null'], examples: [landline, blocked] }"),
    findings: [`${SCHEMA}/properties/code`],
    messages: [
      '`code` may be `null`, and then a program has nothing to branch on. Give every failure a value.',
    ],
  },
  {
    name: 'wants the code to be required',
    spec: fields('code: { type: string, example: landline }', 'message'),
    findings: [`${SCHEMA}/properties/code`],
    messages: ['`code` should be required: an optional code is missing when the failure is strange.'],
  },
  {
    name: 'wants to see values: the word is no list',
    spec: fields('code: { type: string, description: The code. }'),
    findings: [`${SCHEMA}/properties/code`],
    messages: ['`code` should show which values it takes: `examples`, or a link to the list of codes.'],
  },
  {
    name: 'does not accept a type that is always about:blank',
    spec: fields("type: { type: string, example: 'about:blank' }", 'type'),
    findings: [`${SCHEMA}/properties/type`],
    messages: [alone('type', 'about:blank')],
  },
  {
    name: 'follows allOf, with required in another part',
    spec: body(
      '{ allOf: [{ type: object, properties: { code: { type: string, example: landline } } }, { required: [code] }] }',
    ),
    findings: [],
  },
  {
    name: 'wants a code in every choice of a union',
    spec: body(`{ oneOf: [
      { type: object, required: [code], properties: { code: { type: string, example: landline } } },
      { type: object, required: [message], properties: { message: { type: string } } }] }`),
    findings: [`${SCHEMA}/oneOf/1`],
  },
  {
    name: 'survives a union that names itself',
    spec: body(
      "{ oneOf: [{ $ref: '#/components/schemas/Error' }, { type: object, properties: { message: { type: string } } }] }",
    ),
    findings: [SCHEMA],
  },
  {
    name: 'points at the media type where no schema is stated',
    spec: `{ paths: { /a: { get: { responses: { '400': { description: No, content: { application/json: {} } } } } } } }`,
    findings: ['/paths/~1a/get/responses/400/content/application~1json'],
  },
  {
    name: 'does not judge another file, HTML, an empty body or a token endpoint',
    spec: `
      paths:
        /token: { post: { responses: { '400': { description: No, content: { application/json: {} } } } } }
        /a:
          get:
            responses:
              '400': { description: No, content: { application/json: { schema: { $ref: './error.yaml' } } } }
              '401': { description: No, content: { text/html: {} } }
              '403': { description: No }
              '404': { description: No, content: { application/json: { schema: { type: object, additionalProperties: false } } } }`,
    findings: [],
  },
  {
    name: 'accepts the example of an answer for one failure',
    spec: `
      paths:
        /a: { get: { responses: { '404': { description: No, content: { application/json: { schema: { $ref: '#/components/schemas/Error' }, examples: { none: { value: { error: { code: call_not_found } } } } } } } } } }
      components: { schemas: { Error: { type: object, properties: { error: { type: object, required: [code], properties: { code: { type: string } } } } } } }`,
    findings: [],
  },
  {
    name: 'does not take the status of the answer for a code',
    spec: fields('code: { type: integer, description: HTTP status code }, message: { type: string }'),
    findings: [SCHEMA],
    messages: [MISSING],
  },
  {
    name: 'accepts the word beside a number that repeats the status',
    spec: fields(
      'code: { type: integer, example: 404 }, status: { type: string, enum: [NOT_FOUND, OUT_OF_RANGE] }',
      'status',
    ),
    findings: [],
  },
  {
    name: 'leaves SCIM to its own standard',
    spec: `
      paths:
        /scim/v2/Users: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { userName: { type: string }, active: { type: boolean }, emails: { type: array } } } } } }, responses: { '201': { description: OK }, '400': { description: No, content: { application/json: { schema: { type: object, properties: { detail: { type: string }, status: { type: string } } } } } } } } }`,
    findings: [],
    examined: [],
  },
]);
