import { ruleTable } from '../rule-table';

const schema = (text: string, version?: string) =>
  `{ ${version ? `openapi: ${version}, info: { title: T, version: '1' }, ` : ''}paths: {}, components: { schemas: { A: ${text} } } }`;
const A = '/components/schemas/A';

const bad: [text: string, keyword: string, version?: string][] = [
  ['{ type: string, minLength: 10, maxLength: 6 }', 'minLength'],
  ['{ type: array, items: {}, minItems: 2, maxItems: 1 }', 'minItems'],
  ['{ type: object, minProperties: 2, maxProperties: 1 }', 'minProperties'],
  ['{ type: integer, minimum: 10, maximum: 1 }', 'minimum'],
  ['{ type: number, minimum: 1.5, maximum: 1.4 }', 'minimum'],
  ['{ minimum: 10, maximum: 1 }', 'minimum'],
  ['{ type: number, minimum: 1, maximum: 1, exclusiveMinimum: true }', 'minimum', '3.0.3'],
  ['{ type: number, minimum: 1, maximum: 1, exclusiveMaximum: true }', 'minimum', '3.0.3'],
  [
    '{ type: integer, minimum: 1, maximum: 2, exclusiveMinimum: true, exclusiveMaximum: true }',
    'minimum',
    '3.0.3',
  ],
  ['{ type: number, exclusiveMinimum: 1, exclusiveMaximum: 1 }', 'exclusiveMinimum', '3.1.0'],
  ['{ type: number, exclusiveMinimum: 100, maximum: 100 }', 'exclusiveMinimum', '3.1.0'],
  ['{ type: number, minimum: 5, exclusiveMinimum: 1, exclusiveMaximum: 4 }', 'minimum', '3.1.0'],
  ['{ type: integer, exclusiveMinimum: 1, exclusiveMaximum: 2 }', 'exclusiveMinimum', '3.1.0'],
  ['{ type: integer, minimum: 1.2, maximum: 1.8 }', 'minimum'],
  ["{ type: [integer, 'null'], minimum: 3, maximum: 2 }", 'minimum', '3.1.0'],
  ['{ type: array, contains: {}, minContains: 3, maxContains: 2 }', 'minContains', '3.1.0'],
];
const good: [text: string, version?: string][] = [
  ['{ type: string, minLength: 6, maxLength: 6 }'],
  ['{ type: number, minimum: 1, maximum: 1 }'],
  ['{ type: number, minimum: -2, maximum: -1 }'],
  ['{ type: number, exclusiveMinimum: 1, exclusiveMaximum: 2 }', '3.1.0'],
  ['{ type: integer, exclusiveMinimum: 0, exclusiveMaximum: 2 }', '3.1.0'],
  ['{ type: number, minimum: 1, maximum: 1, exclusiveMinimum: false }', '3.0.3'],
  ['{ type: number, minimum: 1, exclusiveMinimum: true }', '3.0.3'],
  ['{ type: integer, minLength: 10, maxLength: 1 }'],
  ['{ type: string, minimum: 10, maximum: 1 }'],
  ['{ type: array, minContains: 3, maxContains: 2 }', '3.1.0'],
  ["{ type: string, minLength: '9', maxLength: 3 }"],
  [
    '{ properties: { minLength: { default: 9 }, maxLength: { default: 1 } }, example: { minimum: 2, maximum: 1 } }',
  ],
  ['{ type: string, minLength: 10, maxItems: 1 }'],
];

ruleTable('schema-bounds-satisfiable', [
  ...bad.map(([text, keyword, version]) => ({
    name: `finds no room in ${text}`,
    spec: schema(text, version),
    findings: [`${A}/${keyword}`],
    examined: [A],
  })),
  {
    name: 'shows both bounds',
    spec: schema('{ type: string, minLength: 10, maxLength: 6 }'),
    findings: [`${A}/minLength`],
    messages: ['No value meets both `minLength: 10` and `maxLength: 6`. Correct one of them.'],
  },
  ...good.map(([text, version]) => ({
    name: `is content with ${text}`,
    spec: schema(text, version),
    findings: [],
  })),
  {
    name: 'finds two that contradict each other in one schema of several types',
    spec: schema('{ minLength: 2, maxLength: 1, minItems: 2, maxItems: 1 }'),
    findings: [`${A}/minLength`, `${A}/minItems`],
  },
  {
    name: 'reads what stands beside a reference in 3.1',
    spec: schema(
      "{ properties: { a: { $ref: '#/components/schemas/A', minProperties: 2, maxProperties: 1 } } }",
      '3.1.0',
    ),
    findings: [`${A}/properties/a/minProperties`],
  },
  {
    name: 'does not in 3.0',
    spec: schema(
      "{ properties: { a: { $ref: '#/components/schemas/A', minProperties: 2, maxProperties: 1 } } }",
      '3.0.3',
    ),
    findings: [],
  },
]);
