import { ruleTable } from '../rule-table';

const responses = "responses: { '200': { description: OK } }";
const operation = (text: string) => `{ paths: { /a: { post: { ${text} } } } }`;
const components = (text: string) => `{ paths: {}, components: { ${text} } }`;
const head = (version: string, text: string) =>
  `{ openapi: ${version}, info: { title: T, version: '1' }, ${text} }`;

ruleTable('oas3-schema', [
  {
    name: 'is content with a good document',
    spec: operation(responses),
    findings: [],
    examined: ['/paths/~1a/post'],
  },
  {
    name: 'is content with a good document of 3.2',
    spec: head('3.2.0', `paths: { /a: { query: { ${responses} } } }`),
    findings: [],
  },
  {
    name: 'finds a field that does not belong, at the field, and what was meant',
    spec: operation(`summry: Send, ${responses}`),
    findings: ['/paths/~1a/post/summry'],
    messages: ['`summry` does not belong here. Did you mean `summary`?'],
  },
  {
    name: 'finds each of several',
    spec: operation(`foo: 1, bar: 2, ${responses}`),
    findings: ['/paths/~1a/post/foo', '/paths/~1a/post/bar'],
    messages: ['`foo` does not belong here.', '`bar` does not belong here.'],
  },
  {
    name: 'finds a missing field',
    spec: operation("responses: { '200': {} }"),
    findings: ['/paths/~1a/post/responses/200'],
    messages: ['`200` lacks the required `description`.'],
  },
  {
    name: 'says once that a parameter has no `in`',
    spec: operation(`parameters: [{ name: x, schema: { type: string } }], ${responses}`),
    findings: ['/paths/~1a/post/parameters/0'],
    messages: ['`x` lacks the required `in`.'],
  },
  {
    name: 'says once that a parameter has neither schema nor content',
    spec: operation(`parameters: [{ name: x, in: query }], ${responses}`),
    findings: ['/paths/~1a/post/parameters/0'],
    messages: ['`x` needs one of `schema | content`.'],
  },
  {
    name: 'says once that it has both',
    spec: operation(`parameters: [{ name: x, in: query, schema: {}, content: { a/b: {} } }], ${responses}`),
    findings: ['/paths/~1a/post/parameters/0/content'],
    messages: ['`schema` and `content` exclude each other. Keep one.'],
  },
  {
    name: 'finds a wrong value and what was meant',
    spec: operation(`parameters: [{ name: x, in: qery, schema: {} }], ${responses}`),
    findings: ['/paths/~1a/post/parameters/0/in'],
  },
  {
    name: 'names an item of a list by its list where it has no name of its own',
    spec: `{ servers: [{}], tags: [{ description: T }], paths: {}, security: [null, { a: {} }] }`,
    findings: ['/servers/0', '/tags/0', '/security/0', '/security/1/a'],
    messages: [
      '`servers[0]` lacks the required `url`.',
      '`tags[0]` lacks the required `name`.',
      '`security[0]` must be of type `object`, but is `null`.',
      '`a` must be of type `array`, but is `object`.',
    ],
  },
  {
    name: 'does so for a parameter whose name is missing or empty',
    spec: operation(`parameters: [{ in: query, schema: {} }, { name: '', schema: {} }], ${responses}`),
    findings: ['/paths/~1a/post/parameters/0', '/paths/~1a/post/parameters/1'],
    messages: ['`parameters[0]` lacks the required `name`.', '`parameters[1]` lacks the required `in`.'],
  },
  {
    name: 'finds a wrong type of a schema, however deep',
    spec: components('schemas: { A: { properties: { a: { type: array, items: { type: strng } } } } }'),
    findings: ['/components/schemas/A/properties/a/items/type'],
  },
  {
    name: 'finds it in 3.2 as well, once',
    spec: head('3.2.0', 'components: { schemas: { A: { type: strng } } }'),
    findings: ['/components/schemas/A/type'],
    messages: [
      '`type` must be one of `array | boolean | integer | null | number | object | string`. Did you mean `string`?',
    ],
  },
  {
    name: 'finds an operation that was left empty',
    spec: '{ paths: { /a: { get: null } } }',
    findings: ['/paths/~1a/get'],
    messages: ['`get` must be of type `object`, but is `null`.'],
  },
  {
    name: 'says to put a number in quotes',
    spec: '{ openapi: 3.1.0, info: { title: T, version: 1.0 }, paths: {} }',
    findings: ['/info/version'],
    messages: ['`version` must be of type `string`, but is `number`. Put it in quotes.'],
  },
  {
    name: 'finds a path without a slash',
    spec: `{ paths: { messages: { get: { ${responses} } } } }`,
    findings: ['/paths/messages'],
    messages: ['`messages` does not belong here.'],
  },
  {
    name: 'finds what is no response code, and says nothing more',
    spec: operation('responses: { ok: { description: OK } }'),
    findings: ['/paths/~1a/post/responses/ok'],
  },
  {
    name: 'finds an empty `responses`',
    spec: operation('responses: {}'),
    findings: ['/paths/~1a/post/responses'],
  },
  {
    name: 'finds a document without paths (3.1)',
    spec: "{ openapi: 3.1.0, info: { title: T, version: '1' } }",
    findings: [''],
    messages: ['The document needs one of `paths | components | webhooks`.'],
  },
  {
    name: 'finds a document without paths (3.0)',
    spec: "{ openapi: 3.0.3, info: { title: T, version: '1' } }",
    findings: [''],
    messages: ['The document lacks the required `paths`.'],
  },
  {
    name: 'finds what a security scheme lacks, and says nothing of what it has',
    spec: components('securitySchemes: { a: { type: apiKey, name: X-Key } }'),
    findings: ['/components/securitySchemes/a'],
    messages: ['`a` lacks the required `in`.'],
  },
  {
    name: 'finds a flow that lacks its URL, and says nothing of the scheme around it',
    spec: components(
      'securitySchemes: { a: { type: oauth2, flows: { clientCredentials: { scopes: {} } } } }',
    ),
    findings: ['/components/securitySchemes/a/flows/clientCredentials'],
  },
  {
    name: 'finds the name of a component that cannot be referred to',
    spec: head('3.1.0', "components: { schemas: { 'A b': {} } }"),
    findings: ['/components/schemas/A b'],
    messages: ['`A b` is not allowed as a name here. Use letters, digits, dots, hyphens and underscores.'],
  },
  {
    name: 'lets path items be references',
    spec: "{ openapi: 3.1.0, info: { title: T, version: '1' }, paths: { /a: { $ref: '#/components/pathItems/A' } }, components: { pathItems: { A: {} } } }",
    findings: [],
  },
  {
    name: 'leaves extensions alone',
    spec: `{ x-a: 1, paths: { x-b: 2, /a: { x-c: 3, get: { x-d: 4, responses: { x-e: 5, '200': { description: OK, x-f: 6 } } } } } }`,
    findings: [],
  },
]);
