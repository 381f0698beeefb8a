import { ruleTable } from '../rule-table';

const schemas = (text: string, version?: string) =>
  `{ ${version ? `openapi: ${version}, info: { title: T, version: '1' }, ` : ''}paths: {}, components: { schemas: ${text} } }`;
const A = '/components/schemas/A';
const id = 'properties: { id: { type: string } }';

ruleTable('no-required-schema-properties-undefined', [
  {
    name: 'finds a name in another spelling',
    spec: schemas(`{ A: { type: object, required: [ID], ${id} } }`),
    findings: [`${A}/required/0`],
    messages: ['`ID` is required but described nowhere. Did you mean `id`?'],
    examined: [A],
  },
  {
    name: 'finds a name that nothing describes, and one where nothing is described',
    spec: schemas(`{ A: { type: object, required: [id, size], ${id} }, B: { required: [name] } }`),
    findings: [`${A}/required/1`, '/components/schemas/B/required/0'],
    messages: ['`size` is required but described nowhere. Describe it, or drop it.'],
  },
  {
    name: 'suggests nothing that is required, too, and nothing far away',
    spec: schemas(
      '{ A: { required: [ids, code_scans], properties: { id: {}, secret_scans: {} } }, B: { required: [tag, tags], properties: { tag: {} } } }',
    ),
    findings: [`${A}/required/0`, `${A}/required/1`, '/components/schemas/B/required/1'],
    messages: [
      '`ids` is required but described nowhere. Describe it, or drop it.',
      '`code_scans` is required but described nowhere. Describe it, or drop it.',
      '`tags` is required but described nowhere. Describe it, or drop it.',
    ],
  },
  {
    name: 'looks into bodies and parameters, and at properties that bear the names of keywords',
    spec: `{ paths: { /a: { post: { requestBody: { content: { application/json: { schema: { properties: { required: { required: [x], properties: { items: { required: [y] } } } } } } } }, responses: {} } } } }`,
    findings: [
      '/paths/~1a/post/requestBody/content/application~1json/schema/properties/required/required/0',
      '/paths/~1a/post/requestBody/content/application~1json/schema/properties/required/properties/items/required/0',
    ],
  },
  {
    name: 'is content with what is described',
    spec: schemas(`{ A: { required: [id], ${id} } }`),
    findings: [],
  },
  ...[
    ['a sibling in allOf', `{ A: { allOf: [{ required: [id] }, { ${id} }] } }`],
    ['the schema around an allOf', `{ A: { ${id}, allOf: [{ required: [id] }] } }`],
    ['the schema around choices', `{ A: { ${id}, anyOf: [{ required: [id] }, { required: [id] }] } }`],
    ['one of the choices', `{ A: { required: [id], oneOf: [{ ${id} }, { properties: { b: {} } }] } }`],
    ['choices of choices', `{ A: { ${id}, oneOf: [{ allOf: [{ anyOf: [{ required: [id] }] }] }] } }`],
    ['a base', `{ A: { allOf: [{ $ref: '#/components/schemas/B' }], required: [id] }, B: { ${id} } }`],
    [
      'a base of a base',
      `{ A: { required: [id], allOf: [{ $ref: '#/components/schemas/B' }] }, B: { allOf: [{ $ref: '#/components/schemas/C' }] }, C: { ${id} } }`,
    ],
    [
      'what is made of it',
      `{ A: { required: [id] }, B: { allOf: [{ $ref: '#/components/schemas/A' }, { ${id} }] } }`,
    ],
    [
      'what is made of what is made of it',
      `{ A: { required: [id] }, B: { allOf: [{ $ref: '#/components/schemas/A' }] }, C: { ${id}, allOf: [{ $ref: '#/components/schemas/B' }] } }`,
    ],
    [
      'one of two that are made of it',
      `{ A: { required: [id], discriminator: { propertyName: id } }, B: { allOf: [{ $ref: '#/components/schemas/A' }] }, C: { allOf: [{ $ref: '#/components/schemas/A' }, { ${id} }] } }`,
    ],
    [
      'an alias of it that something is made of',
      `{ A: { required: [id] }, B: { $ref: '#/components/schemas/A' }, C: { allOf: [{ $ref: '#/components/schemas/B' }], ${id} } }`,
    ],
    [
      'a part that says more of a property',
      `{ A: { allOf: [{ $ref: '#/components/schemas/B' }, { properties: { b: { required: [id] } } }] }, B: { properties: { b: { ${id} } } } }`,
    ],
    [
      'a part that says more of the items',
      `{ A: { allOf: [{ properties: { b: { items: { required: [id] } } } }, { $ref: '#/components/schemas/B' }] }, B: { properties: { b: { $ref: '#/components/schemas/C' } } }, C: { type: array, items: { ${id} } } }`,
    ],
    ['a schema that `not` excludes', `{ A: { properties: { a: {} }, not: { required: [id] } } }`],
    ['the values of a map', `{ A: { required: [id], additionalProperties: { type: string } } }`],
    ['anything that may be there', `{ A: { required: [id], additionalProperties: true } }`],
  ].map(([what, text]) => ({ name: `accepts ${what}`, spec: schemas(text ?? ''), findings: [] })),
  {
    name: 'finds a slip in an open object, and what is required beside a closed one',
    spec: schemas(
      `{ A: { required: [userID], properties: { user_id: {} }, additionalProperties: true }, B: { required: [b], ${id}, additionalProperties: false } }`,
    ),
    findings: [`${A}/required/0`, '/components/schemas/B/required/0'],
    messages: ['`userID` is required but described nowhere. Did you mean `user_id`?'],
  },
  {
    name: 'finds what no part of a composition describes',
    spec: schemas(
      `{ A: { allOf: [{ $ref: '#/components/schemas/B' }, { required: [id, x] }] }, B: { ${id} } }`,
    ),
    findings: [`${A}/allOf/1/required/1`],
  },
  {
    name: 'does not take what uses it as a property for a part',
    spec: schemas(
      `{ A: { required: [id] }, B: { properties: { a: { $ref: '#/components/schemas/A' }, id: {} } } }`,
    ),
    findings: [`${A}/required/0`],
  },
  {
    name: 'is silent where a part is in another file',
    spec: schemas(
      `{ A: { required: [id], allOf: [{ $ref: './b.yaml' }] }, C: { allOf: [{ required: [id] }, { $ref: './b.yaml' }] } }`,
    ),
    findings: [],
  },
  {
    name: 'leaves to other rules a schema of another type, and what is no list',
    spec: schemas('{ A: { type: string, required: [a] }, B: { type: object, required: true } }'),
    findings: [],
    examined: [],
  },
  {
    name: 'does not look into examples, nor at a property called required',
    spec: schemas('{ A: { properties: { required: { type: array } }, example: { required: [x] } } }'),
    findings: [],
    examined: [],
  },
  {
    name: 'reads a circle',
    spec: schemas(
      `{ A: { required: [x], allOf: [{ $ref: '#/components/schemas/B' }] }, B: { allOf: [{ $ref: '#/components/schemas/A' }] } }`,
    ),
    findings: [`${A}/required/0`],
  },
  {
    name: 'knows conditions, patterns, and keywords beside a reference (3.1)',
    spec: schemas(
      `{ A: { ${id}, if: { required: [id] }, then: { required: [b], properties: { b: {} } } }, B: { required: [x-a], patternProperties: { '^x-': {} } }, C: { $ref: '#/components/schemas/D', required: [id] }, D: { ${id} }, E: { $ref: '#/components/schemas/F', ${id} }, F: { required: [id] }, G: { required: [id], unevaluatedProperties: { type: string } }, H: { type: [object, 'null'], required: [h] }, I: { required: [y-a], patternProperties: { '^x-': {} } } }`,
      '3.1.0',
    ),
    findings: ['/components/schemas/H/required/0', '/components/schemas/I/required/0'],
  },
  {
    name: 'is silent where a reference is found at run time (3.1)',
    spec: schemas(`{ A: { required: [id], allOf: [{ $dynamicRef: '#node' }] } }`, '3.1.0'),
    findings: [],
  },
  {
    name: 'ignores what 3.0 ignores beside a reference',
    spec: schemas(
      `{ A: { properties: { b: { $ref: '#/components/schemas/B', required: [x] } } }, B: { ${id} } }`,
      '3.0.3',
    ),
    findings: [],
    examined: [],
  },
]);
