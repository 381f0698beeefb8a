import { ruleTable } from '../rule-table';

const schema = (version: string, text: string) =>
  `{ openapi: ${version}, info: { title: T, version: '1' }, paths: {}, components: { schemas: { A: ${text}, B: { type: object } } } }`;
const A = '/components/schemas/A';

ruleTable('nullable-type-sibling', [
  ...['3.0.0', '3.0.3', '3.0.4'].map((version) => ({
    name: `finds it without a type in ${version}`,
    spec: schema(version, '{ nullable: true }'),
    findings: [`${A}/nullable`],
    messages: [
      '`nullable` has no effect without a `type` beside it. State the `type` here, too, or drop it.',
    ],
    examined: [A],
  })),
  {
    name: 'finds it beside compositions',
    spec: schema(
      '3.0.3',
      "{ nullable: true, allOf: [{ $ref: '#/components/schemas/B' }], properties: { b: { nullable: true, enum: [a, null] }, c: { anyOf: [{ nullable: true }] } } }",
    ),
    findings: [`${A}/nullable`, `${A}/properties/b/nullable`, `${A}/properties/c/anyOf/0/nullable`],
  },
  {
    name: 'is content with a type beside it',
    spec: schema('3.0.3', "{ type: object, nullable: true, allOf: [{ $ref: '#/components/schemas/B' }] }"),
    findings: [],
    examined: [A],
  },
  ...['3.1.0', '3.1.2', '3.2.0'].map((version) => ({
    name: `finds it in ${version}, type or none`,
    spec: schema(
      version,
      "{ type: string, nullable: true, not: { $ref: '#/components/schemas/B', nullable: true } }",
    ),
    findings: [`${A}/nullable`, `${A}/not/nullable`],
    messages: ['`nullable` has no effect since OpenAPI 3.1. List `null` among the types instead.'],
  })),
  ...['3.0.3', '3.1.0'].map((version) => ({
    name: `is content with what says nothing, and with properties and data called so (${version})`,
    spec: schema(
      version,
      '{ nullable: false, properties: { nullable: { type: boolean } }, example: { nullable: true }, x-a: { nullable: true } }',
    ),
    findings: [],
  })),
  {
    name: 'leaves what stands beside a reference of 3.0 to no-$ref-siblings',
    spec: schema('3.0.3', "{ properties: { b: { $ref: '#/components/schemas/B', nullable: true } } }"),
    findings: [],
    examined: [],
  },
]);
