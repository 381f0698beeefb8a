import { ruleTable } from '../rule-table';

const schema = (text: string) => `{ paths: {}, components: { schemas: { A: ${text} } } }`;
const A = '/components/schemas/A';
ruleTable('typed-enum', [
  {
    name: 'finds a value of another type',
    spec: schema('{ type: string, enum: [a, 1] }'),
    findings: [`${A}/enum/1`],
    messages: ['The enum value `1` should be of type `string`, as the schema says.'],
  },
  {
    name: 'shows that a text is one, wherever the schema stands',
    spec: `{ paths: { /a: { get: { parameters: [{ name: p, in: query, schema: { type: boolean, enum: ['true'] } }], responses: { '200': { description: OK, headers: { H: { schema: { type: integer, enum: ['1'] } } } } } } } } }`,
    findings: [
      '/paths/~1a/get/parameters/0/schema/enum/0',
      '/paths/~1a/get/responses/200/headers/H/schema/enum/0',
    ],
    messages: ['The enum value `"true"` should be of type `boolean`, as the schema says.'],
  },
  {
    name: 'is content with the right ones',
    spec: schema('{ type: integer, enum: [1, 2] }'),
    findings: [],
    examined: [A],
  },
  { name: 'takes integers for numbers', spec: schema('{ type: number, enum: [1, 2.5] }'), findings: [] },
  {
    name: 'accepts null where 3.0 says nullable',
    spec: `{ openapi: 3.0.3, info: { title: T, version: '1' }, paths: {}, components: { schemas: { A: { type: string, nullable: true, enum: [a, null] } } } }`,
    findings: [],
  },
  {
    name: 'accepts null where 3.1 says so',
    spec: schema("{ type: [string, 'null'], enum: [a, null] }"),
    findings: [],
  },
  {
    name: 'does not look into examples, or properties called enum',
    spec: schema(
      '{ type: object, properties: { enum: { type: array }, type: { type: string } }, example: { type: select, enum: [1] } }',
    ),
    findings: [],
    examined: [],
  },
]);

ruleTable('duplicated-entry-in-enum', [
  {
    name: 'finds the second',
    spec: schema('{ enum: [a, b, a] }'),
    findings: [`${A}/enum/2`],
    messages: ['The enum names `a` twice. Keep one.'],
  },
  {
    name: 'compares objects whatever the order of their keys',
    spec: schema('{ enum: [{ a: 1, b: 2 }, { b: 2, a: 1 }] }'),
    findings: [`${A}/enum/1`],
  },
  {
    name: 'is content with different ones',
    spec: schema("{ enum: [a, A, 1, '1'] }"),
    findings: [],
    examined: [A],
  },
  {
    name: 'does not look into examples',
    spec: schema('{ example: { enum: [a, a] } }'),
    findings: [],
    examined: [],
  },
]);

const as30 = (text: string) =>
  `{ openapi: 3.0.3, info: { title: T, version: '1' }, paths: {}, components: { schemas: { A: ${text}, B: { type: string } } } }`;
const as31 = (text: string) => as30(text).replace('3.0.3', '3.1.0');
ruleTable('array-items', [
  {
    name: 'finds an array that does not say what it holds (3.0)',
    spec: as30('{ type: array }'),
    findings: [A],
    messages: ['An array should say what it holds: OpenAPI 3.0 requires `items` here.'],
  },
  {
    name: 'is content where it says so',
    spec: as30('{ type: array, items: {} }'),
    findings: [],
    examined: [A],
  },
  {
    name: 'does not look into examples',
    spec: as30('{ type: object, example: { type: array } }'),
    findings: [],
  },
  { name: 'is silent in 3.1, where it may', spec: as31('{ type: array }'), findings: [], examined: [] },
]);

ruleTable('no-$ref-siblings', [
  {
    name: 'finds what 3.0 ignores, once',
    spec: as30(
      "{ properties: { b: { $ref: '#/components/schemas/B', description: Mine, nullable: true } } }",
    ),
    findings: [`${A}/properties/b/description`],
    messages: [
      'What stands beside `$ref` is ignored: `description | nullable`. Move it into the component, or drop it.',
    ],
  },
  {
    name: 'is content with a lone reference',
    spec: as30("{ properties: { b: { $ref: '#/components/schemas/B' } } }"),
    findings: [],
    examined: [`${A}/properties/b`],
  },
  {
    name: 'does not take a property called $ref for one',
    spec: as30('{ properties: { $ref: { type: string }, b: { type: string } } }'),
    findings: [],
  },
  {
    name: 'does not look into examples',
    spec: as30("{ example: { $ref: 'x', b: 1 } }"),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves schemas of 3.1 free',
    spec: as31("{ properties: { b: { $ref: '#/components/schemas/B', description: Mine } } }"),
    findings: [],
  },
  {
    name: 'finds what 3.1 ignores beside other references',
    spec: `{ openapi: 3.1.0, info: { title: T, version: '1' }, paths: { /a: { get: { parameters: [{ $ref: '#/components/parameters/P', description: Fine, required: true }] } } }, components: { parameters: { P: { name: p, in: query } } } }`,
    findings: ['/paths/~1a/get/parameters/0/required'],
  },
]);

ruleTable('openapi-tags-uniqueness', [
  {
    name: 'finds the second',
    spec: '{ paths: {}, tags: [{ name: a }, { name: b }, { name: a }] }',
    findings: ['/tags/2/name'],
    messages: ['The tag `a` is described twice. Keep one.'],
  },
  {
    name: 'is content with different ones',
    spec: '{ paths: {}, tags: [{ name: a }, { name: b }] }',
    findings: [],
    examined: ['/tags/0'],
  },
]);

const example = (text: string) => `{ paths: {}, components: { examples: { a: ${text} } } }`;
ruleTable('oas3-examples-value-or-externalValue', [
  {
    name: 'finds an example that was written without `value`',
    spec: example('{ to: "+1" }'),
    findings: ['/components/examples/a'],
    messages: ['The example holds nothing yet. Put what it shows below `value`.'],
  },
  {
    name: 'finds both',
    spec: example("{ value: 1, externalValue: 'https://a.dev' }"),
    findings: ['/components/examples/a/externalValue'],
    messages: ['`value` and `externalValue` exclude each other. Keep one.'],
  },
  {
    name: 'finds a reference in place of a value, which nobody follows',
    spec: example("{ value: { $ref: 'examples/a.json' } }"),
    findings: ['/components/examples/a/value'],
  },
  {
    name: 'leaves alone a reference inside a value: it is data',
    spec: example("{ value: { type: object, items: { $ref: '#/definitions/a' } } }"),
    findings: [],
  },
  {
    name: 'is content with one, falsy or null',
    spec: `{ paths: {}, components: { examples: { a: { value: null }, b: { value: 0 }, c: { externalValue: 'https://a.dev' }, d: { $ref: '#/components/examples/a' } } } }`,
    findings: [],
    examined: ['/components/examples/a'],
  },
  {
    name: 'knows the fields of 3.2',
    spec: example('{ dataValue: 1 }').replace(
      '{ paths',
      "{ openapi: 3.2.0, info: { title: T, version: '1' }, paths",
    ),
    findings: [],
  },
  ...[
    ['{ value: 1, dataValue: 1 }', 'dataValue'],
    ["{ value: 1, serializedValue: '1' }", 'serializedValue'],
    ["{ serializedValue: '1', externalValue: 'https://a.dev' }", 'externalValue'],
  ].map(([text = '', key = '']) => ({
    name: `finds what 3.2 keeps apart: ${text}`,
    spec: example(text).replace('{ paths', "{ openapi: 3.2.0, info: { title: T, version: '1' }, paths"),
    findings: [`/components/examples/a/${key}`],
  })),
  {
    name: 'takes the data and what becomes of it',
    spec: example("{ dataValue: 1, serializedValue: '1' }").replace(
      '{ paths',
      "{ openapi: 3.2.0, info: { title: T, version: '1' }, paths",
    ),
    findings: [],
  },
  {
    name: 'does not take the list of a schema for one',
    spec: schema('{ properties: { content: { type: object, examples: [{ a: 1 }] } } }'),
    findings: [],
    examined: [],
  },
]);
