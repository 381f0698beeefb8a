import { ruleTable } from '../rule-table';

const error =
  '{ type: object, required: [code, message], properties: { code: { type: string }, message: { type: string } } }';
/** Three errors on one operation; `more` is added to the components. */
const three = (a: string, b: string, c: string, more = '') => `
  paths:
    /messages:
      get:
        responses:
          '200': { description: OK }
          '400': { description: A, content: { application/json: { schema: ${a} } } }
          '401': { description: B, content: { application/json: { schema: ${b} } } }
          '404': { description: C, content: { application/json: { schema: ${c} } } }
  components:
    schemas:
      Error: ${error}
      ${more}`;
const ref = "{ $ref: '#/components/schemas/Error' }";
const at = (status: string) => `/paths/~1messages/get/responses/${status}/content/application~1json/schema`;

ruleTable('error-schema-consistent', [
  {
    name: 'finds the shape that departs',
    spec: three(ref, ref, '{ type: object, properties: { msg: { type: string } } }'),
    findings: [at('404')],
    messages: ['This error lacks `code, message`, which the other errors have.'],
    examined: ['/paths/~1messages/get/responses/404/content/application~1json'],
  },
  {
    name: 'has nothing to look at where members have only names',
    spec: three(
      ...(Array(3).fill('{ type: object, properties: { code: {}, message: {} } }') as [
        string,
        string,
        string,
      ]),
    ),
    findings: [],
    examined: [],
  },
  {
    name: 'finds a body that may be anything for none',
    spec: three(ref, ref, '{}'),
    findings: ['/paths/~1messages/get/responses/404'],
  },
  {
    name: 'reads XML where there is nothing else',
    spec: three(ref, ref, '{ type: object, properties: { msg: { type: string } } }').replaceAll(
      'application/json',
      'application/xml',
    ),
    findings: [at('404').replace('json', 'xml')],
  },
  { name: 'is content with one component', spec: three(ref, ref, ref), findings: [] },
  { name: 'takes a copy written out for the same shape', spec: three(ref, error, ref), findings: [] },
  {
    name: 'finds an error without a body among others, and a range that says nothing about it is none',
    spec: `
      paths:
        /messages:
          get:
            responses:
              '400': { description: A, content: { application/json: { schema: ${error} } } }
              '401': { description: B, content: { '*/*': { schema: ${error} } } }
              '404': { description: C }
              '409': { description: D, content: { '*/*': { schema: { type: object, properties: { msg: {} } } } } }
          head: { responses: { '404': { description: An answer to HEAD has none. } } }`,
    findings: ['/paths/~1messages/get/responses/404', `${at('409').replace('application~1json', '*~1*')}`],
    messages: [
      'The `404` response has no body, where other errors have one: a program that reads them finds nothing here.',
      'This error lacks `code, message`, which the other errors have.',
    ],
  },
  {
    name: 'says once that most errors have no body',
    spec: `
      paths:
        /messages:
          get:
            operationId: list
            responses:
              '400': { description: A, content: { application/json: { schema: ${error} } } }
              '401': { description: B }
              '404': { description: C }`,
    findings: ['/paths'],
    messages: [
      '2 of 3 error responses, `401 of list, 404 of list` among them, have no body: a program that reads the others finds nothing there.',
    ],
  },
  {
    name: 'does not ask for bodies where no error has one',
    spec: `{ paths: { /messages: { get: { responses: { '400': { description: A }, '404': { description: B } } } } } }`,
    findings: [],
  },
  {
    name: 'accepts a specialisation by allOf',
    spec: three(
      ref,
      '{ $ref: "#/components/schemas/Invalid" }',
      '{ $ref: "#/components/schemas/Invalid" }',
      `Invalid: { allOf: [${ref}, { type: object, required: [errors], properties: { errors: { type: array, items: { type: string } } } }] }`,
    ),
    findings: [],
  },
  {
    name: 'accepts members beyond the base, written out',
    spec: three(
      ref,
      '{ type: object, properties: { code: { type: string }, message: { type: string }, retry_after: { type: integer } } }',
      ref,
    ),
    findings: [],
  },
  {
    name: 'does not ask for optional members of the base',
    spec: three(
      '{ type: object, required: [code], properties: { code: { type: string }, help: { type: string } } }',
      '{ type: object, required: [code], properties: { code: { type: string }, help: { type: string } } }',
      '{ type: object, required: [code], properties: { code: { type: string } } }',
    ),
    findings: [],
  },
  {
    name: 'compares types',
    spec: three(
      '{ type: object, properties: { error: { type: object, properties: { code: { type: string } } } } }',
      '{ type: object, properties: { error: { type: object, properties: { code: { type: string } } } } }',
      '{ type: object, properties: { error: { type: string } } }',
    ),
    findings: [at('404')],
    messages: ['`error` is of type `string` here, and of type `object` in the other errors.'],
  },
  {
    name: 'looks into envelopes',
    spec: three(
      `{ type: object, properties: { error: ${ref} } }`,
      `{ type: object, properties: { error: ${ref} } }`,
      '{ type: object, properties: { error: { type: object, properties: { reason: { type: string } } } } }',
    ),
    findings: [at('404')],
    messages: ['This error lacks `code, message`, which the other errors have.'],
  },
  {
    name: 'finds a bare text among objects',
    spec: three(ref, ref, '{ type: string }'),
    findings: [at('404')],
    messages: ['This error is of type `string`, and the other errors are of type `object`.'],
  },
  {
    name: 'judges each choice of a union',
    spec: three(ref, ref, `{ oneOf: [${ref}, { type: object, properties: { fault: { type: string } } }] }`),
    findings: [at('404')],
  },
  {
    name: 'accepts a union of good shapes',
    spec: three(ref, ref, `{ oneOf: [${ref}, ${error}] }`),
    findings: [],
  },
  {
    name: 'names a shared component once',
    spec: three(
      ref,
      '{ $ref: "#/components/schemas/Other" }',
      '{ $ref: "#/components/schemas/Other" }',
      'Other: { type: object, properties: { fault: { type: string } } }',
    ).replace(
      "'404':",
      `'403': { description: D, content: { application/json: { schema: ${ref} } } }
          '409': { description: D, content: { application/json: { schema: ${ref} } } }
          '404':`,
    ),
    findings: ['/components/schemas/Other'],
  },
  {
    name: 'does not judge what says nothing: no schema, no properties, another file',
    spec: three(ref, '{ type: object }', "{ $ref: './other.yaml' }"),
    findings: [],
  },
  {
    name: 'survives a schema that contains itself',
    spec: three(
      '{ $ref: "#/components/schemas/Loop" }',
      '{ $ref: "#/components/schemas/Loop" }',
      ref,
      'Loop: { type: object, properties: { cause: { $ref: "#/components/schemas/Loop" } } }',
    ),
    findings: [at('404')],
  },
  {
    name: 'leaves OAuth, HTML and successes alone',
    spec: `
      paths:
        /oauth/token: { post: { responses: { '400': { description: No, content: { application/json: { schema: { type: object, properties: { error: { type: string } } } } } } } } }
        /a:
          get:
            responses:
              '200': { description: OK, content: { application/json: { schema: { type: object, properties: { data: { type: string } } } } } }
              '400': { description: No, content: { application/json: { schema: ${error} } } }
              '502': { description: No, content: { text/html: { schema: { type: string } } } }`,
    findings: [],
  },
  {
    name: 'is silenced by x-review',
    spec: `
      paths:
        /a: { get: { x-review: { ignore: error-schema-consistent }, responses: { '400': { description: No, content: { application/json: { schema: { type: string } } } } } } }
        /b: { get: { responses: { '400': { description: No, content: { application/json: { schema: ${error} } } } } } }`,
    findings: [],
  },
]);
