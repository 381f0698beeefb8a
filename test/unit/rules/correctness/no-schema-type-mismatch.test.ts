import { ruleTable } from '../rule-table';

const schema = (text: string) => `{ paths: {}, components: { schemas: { A: ${text} } } }`;
const as = (version: string, text: string) =>
  `{ openapi: ${version}, info: { title: T, version: '1' }, paths: {}, components: { schemas: { A: ${text}, B: {} } } }`;
const A = '/components/schemas/A';

ruleTable('no-schema-type-mismatch', [
  {
    name: 'finds the limit of a text beside a number',
    spec: schema('{ type: integer, maxLength: 8 }'),
    findings: [`${A}/maxLength`],
    messages: [
      'What stands beside the type `integer` has no effect on it: `maxLength`. Correct the type, or drop it.',
    ],
    examined: [A],
  },
  {
    name: 'names all of them once',
    spec: schema('{ type: string, items: {}, minimum: 1, minLength: 1 }'),
    findings: [`${A}/items`],
    messages: [
      'What stands beside the type `string` has no effect on it: `items | minimum`. Correct the type, or drop it.',
    ],
  },
  ...[
    '{ type: array, items: {}, properties: {} }',
    '{ type: array, items: {}, required: [id] }',
    '{ type: array, items: {}, maxLength: 3 }',
    '{ type: object, minItems: 1 }',
    '{ type: boolean, pattern: x }',
    '{ type: string, additionalProperties: true }',
    '{ type: number, uniqueItems: true }',
  ].map((text) => ({
    name: `finds what does nothing in ${text}`,
    spec: schema(text),
    findings: [
      `${A}/${/(properties: \{|required|maxLength|minItems|pattern|additionalProperties|uniqueItems)/.exec(text)?.[0].replace(': {', '') ?? ''}`,
    ],
  })),
  {
    name: 'finds it in parameters, headers and items',
    spec: `{ paths: { /a: { get: { parameters: [{ name: p, in: query, schema: { type: array, items: { type: string, minItems: 1 } } }], responses: { '200': { description: OK, headers: { H: { schema: { type: integer, pattern: x } } } } } } } } }`,
    findings: [
      '/paths/~1a/get/parameters/0/schema/items/minItems',
      '/paths/~1a/get/responses/200/headers/H/schema/pattern',
    ],
  },
  ...[
    '{ type: integer, minimum: 0, exclusiveMaximum: true, maximum: 9, multipleOf: 2, format: int64 }',
    '{ type: number, minimum: 0.5 }',
    '{ type: string, minLength: 1, pattern: x, format: int64, enum: [a] }',
    '{ type: array, items: {}, minItems: 1, uniqueItems: true }',
    '{ type: object, properties: {}, required: [], additionalProperties: false, minProperties: 1 }',
    '{ maxLength: 3, minimum: 1, items: {} }',
    '{ allOf: [{ type: string }], maxLength: 3 }',
    '{ type: object, properties: { items: { type: string }, maxLength: { type: integer } } }',
    '{ type: string, nullable: true, maxLength: 3, title: T, default: a, discriminator: { propertyName: a } }',
    '{ type: string, oneOf: [{ pattern: x }], x-items: 1, minlength: 1 }',
  ].map((text) => ({ name: `is content with ${text}`, spec: schema(text), findings: [] })),
  {
    name: 'leaves slips of the structure to oas3-schema',
    spec: schema('{ type: string, required: true, properties: { a: { type: text, maxItems: 1 } } }'),
    findings: [`${A}/properties`],
  },
  {
    name: 'asks that one of several types fits (3.1)',
    spec: as(
      '3.1.0',
      "{ type: [string, 'null'], maxLength: 3, allOf: [{ type: [string, array], minItems: 1, maximum: 2 }] }",
    ),
    findings: [`${A}/allOf/0/maximum`],
    messages: [
      'What stands beside the type `string | array` has no effect on it: `maximum`. Correct the type, or drop it.',
    ],
  },
  {
    name: 'reads keywords beside a reference in 3.1, and not in 3.0',
    spec: as('3.1.0', "{ $ref: '#/components/schemas/B', type: string, minItems: 1 }"),
    findings: [`${A}/minItems`],
  },
  {
    name: 'reads nothing beside a reference in 3.0',
    spec: as('3.0.3', "{ $ref: '#/components/schemas/B', type: string, minItems: 1 }"),
    findings: [],
    examined: [],
  },
]);
