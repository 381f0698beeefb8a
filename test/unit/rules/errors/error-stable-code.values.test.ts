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
const CODE = `${SCHEMA}/properties/code`;
const SHOW = '`code` should show which values it takes: `examples`, or a link to the list of codes.';
const alone = (name: string, value: string) =>
  `\`${name}\` shows only \`${value}\`, which does not tell one failure from another. Give each kind of failure a value of its own.`;
const prose = (value: string) =>
  `\`code\` shows \`${value}\`, a text whose wording will change. Give each failure a short value that never does, such as \`invalid_number\`.`;
/** Answers of one operation, each with examples of its body: status → schema, then values. */
const answers = (schema: object, shown: Record<string, object[]>) => ({
  paths: {
    '/messages': {
      post: {
        responses: Object.fromEntries(
          Object.entries(shown).map(([status, values]) => [
            status,
            {
              description: 'No',
              content: {
                'application/json': {
                  schema: { $ref: '#/components/schemas/Error' },
                  examples: Object.fromEntries(values.map((value, i) => [`e${i}`, { value }])),
                },
              },
            },
          ]),
        ),
      },
    },
  },
  components: { schemas: { Error: schema } },
});
const open = (name = 'code', more: object = { type: 'string' }) => ({
  type: 'object',
  required: [name],
  properties: {
    [name]: more,
    fields: { type: 'array', items: { properties: { code: { type: 'string' } } } },
  },
});
const MISSING =
  'This error has no code that a program can branch on. Add a required `code`, or the `type` of Problem Details.';

ruleTable('error-stable-code', [
  // Right in other ways.
  {
    name: 'accepts one schema for each code: a base, and a constant that extends it',
    spec: `
      paths:
        /a:
          get:
            responses:
              '401': { description: No, content: { application/json: { schema: { $ref: '#/components/schemas/Key' } } } }
              '422': { description: No, content: { application/json: { schema: { oneOf: [{ $ref: '#/components/schemas/Landline' }, { $ref: '#/components/schemas/Invalid' }] } } } }
      components:
        schemas:
          Base: { type: object, required: [code], properties: { code: { type: string }, title: { type: string } } }
          Key: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { code: { const: key } } }] }
          Landline: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { code: { const: landline } } }] }
          Invalid: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { code: { enum: [invalid] } } }] }`,
    findings: [],
  },
  {
    name: 'accepts a base whose choices name the codes',
    spec: body(
      '{ type: object, required: [code], properties: { code: { type: string } }, oneOf: [{ properties: { code: { const: landline } } }, { properties: { code: { const: key } } }] }',
    ),
    findings: [],
  },
  {
    name: 'accepts the values of a discriminator',
    spec: body(
      "{ type: object, required: [code], properties: { code: { type: string } }, discriminator: { propertyName: code, mapping: { landline: '#/components/schemas/Error', key: '#/components/schemas/Error' } } }",
    ),
    findings: [],
  },
  {
    name: 'accepts an open list: a list, or any text',
    spec: fields('code: { anyOf: [{ type: string, enum: [landline, key] }, { type: string }] }'),
    findings: [],
  },
  {
    name: 'accepts a constant for each code, with its meaning',
    spec: fields('code: { oneOf: [{ const: landline, description: A landline }, { const: key }] }'),
    findings: [],
  },
  {
    name: 'accepts x-extensible-enum',
    spec: fields('code: { type: string, x-extensible-enum: [landline, key] }'),
    findings: [],
  },
  {
    name: 'accepts the codes of the examples of the answers',
    spec: answers(open(), { '400': [{ code: 'landline' }], '401': [{ code: 'key' }] }),
    findings: [],
  },
  {
    name: 'accepts the codes of the examples of an answer to all failures',
    spec: answers(open(), { default: [{ code: 'landline' }, { code: 'key' }] }),
    findings: [],
  },
  {
    name: 'accepts codes of examples in envelopes and lists',
    spec: answers(
      {
        type: 'object',
        required: ['errors'],
        properties: { errors: { type: 'array', items: open() } },
      },
      { '4XX': [{ errors: [{ code: 'landline' }, { code: 'key' }] }] },
    ),
    findings: [],
  },
  {
    name: 'accepts `error` as RFC 6749 has it: a list of words',
    spec: fields('error: { type: string, enum: [malformed, landline, key] }', 'error'),
    findings: [],
  },
  {
    name: 'accepts `error` as RFC 6749 has it: words of examples',
    spec: answers(open('error'), { default: [{ error: 'malformed' }, { error: 'key' }] }),
    findings: [],
  },
  {
    name: 'accepts names in other languages',
    spec: fields('错误码: { type: string, enum: [landline, key] }', '错误码'),
    findings: [],
  },
  {
    name: 'accepts one code for failures of one kind',
    spec: answers(open('code', { const: 'invalid' }), { '400': [], '422': [] }),
    findings: [],
  },
  {
    name: 'accepts one example of a code where nobody says that it is the only one',
    spec: answers(open('code', { type: 'string', example: 'landline' }), { '400': [], '404': [] }),
    findings: [],
  },
  {
    name: 'accepts a list of codes in words, marked in other ways',
    spec: fields(
      "code: { type: string, description: '**landline**: no mobile phone. **blocked**: opted out.' }",
    ),
    findings: [],
  },
  // Faults.
  {
    name: 'does not take sentences for codes',
    spec: fields("code: { type: string, examples: ['The number is a landline.', 'Wrong key'] }"),
    findings: [CODE],
    messages: [prose('The number is a landline.')],
  },
  {
    name: 'does not take sentences of examples for codes',
    spec: answers(open(), { '400': [{ code: 'The number is wrong' }] }),
    findings: [CODE],
    messages: [prose('The number is wrong')],
  },
  {
    name: 'does not take Chinese sentences for codes',
    spec: fields("code: { type: string, example: '号码无效，请检查。' }"),
    findings: [CODE],
  },
  {
    name: 'does not take an empty text for a code',
    spec: fields("code: { type: string, examples: [''] }"),
    findings: [CODE],
    messages: [SHOW],
  },
  {
    name: 'does not take an empty list for codes',
    spec: fields('code: { type: string, enum: [] }'),
    findings: [CODE],
    messages: [SHOW],
  },
  {
    name: 'does not take what a generator left for a code',
    spec: fields('code: { type: string, example: string }'),
    findings: [CODE],
    messages: [SHOW],
  },
  {
    name: 'finds one closed code for failures of different kinds',
    spec: answers(open('code', { enum: ['request_failed'] }), { '400': [], '401': [], '404': [] }),
    findings: [CODE],
    messages: [alone('code', 'request_failed')],
  },
  {
    name: 'finds one constant for whatever fails',
    spec: answers(open('code', { const: 'request_failed' }), { default: [] }),
    findings: [CODE],
    messages: [alone('code', 'request_failed')],
  },
  {
    name: 'finds one code in the examples of failures of different kinds',
    spec: answers(open(), { '400': [{ code: 'request_failed' }], '404': [{ code: 'request_failed' }] }),
    findings: [CODE],
    messages: [alone('code', 'request_failed')],
  },
  {
    name: 'finds a code that only says that something failed, whatever the fields say',
    spec: answers(open('code', { enum: ['error'] }), {
      '400': [{ code: 'error', fields: [{ code: 'missing' }, { code: 'landline' }] }],
    }),
    findings: [CODE],
    messages: [alone('code', 'error')],
  },
  {
    name: 'finds a code of one letter',
    spec: fields('code: { type: string, enum: [x] }'),
    findings: [CODE],
    messages: [alone('code', 'x')],
  },
  {
    name: 'wants more than one example of an answer to all failures',
    spec: answers(open(), { default: [{ code: 'landline' }] }),
    findings: [CODE],
    messages: [SHOW],
  },
  {
    name: 'does not take the names of fields for a list of codes',
    spec: fields("code: { type: string, description: 'The `code` of the `error`, a `string`.' }"),
    findings: [CODE],
    messages: [SHOW],
  },
  {
    name: 'does not take the address of a placeholder for a list',
    spec: fields("code: { type: string, description: 'See https://example.com/codes' }"),
    findings: [CODE],
    messages: [SHOW],
  },
  {
    name: 'does not take the status as a text for a code',
    spec: fields("code: { type: string, enum: ['400', '404'] }"),
    findings: [SCHEMA],
    messages: [MISSING],
  },
  {
    name: 'does not take a verdict for a code',
    spec: fields('status: { type: string, enum: [error, fail] }', 'status'),
    findings: [SCHEMA],
    messages: [MISSING],
  },
  {
    name: 'does not take the code of a field for that of the error',
    spec: answers(
      {
        type: 'object',
        required: ['message'],
        properties: { message: { type: 'string' }, fields: { type: 'array', items: open() } },
      },
      { '400': [{ message: 'No', fields: [{ code: 'missing' }] }] },
    ),
    findings: [SCHEMA],
    messages: [MISSING],
  },
]);
