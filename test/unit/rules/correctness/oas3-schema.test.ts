import { ruleTable } from '../rule-table';

const responses = "responses: { '200': { description: OK } }";
const operation = (text: string) => `{ paths: { /a: { post: { ${text} } } } }`;
const components = (text: string) => `{ paths: {}, components: { ${text} } }`;
const head = (version: string, text: string) =>
  `{ openapi: ${version}, info: { title: T, version: '1' }, ${text} }`;

const schema = (keywords: string) =>
  head('3.0.3', `paths: {}, components: { schemas: { A: { ${keywords} } } }`);
const keyword = (name: string) => `/components/schemas/A/${name}`;
const status = (name: string) =>
  operation(`responses: { '200': { description: OK }, '${name}': { description: No } }`);
const path = (name: string) => `{ paths: { '${name}': { get: { ${responses} } } } }`;
const version = (text: string) => `{ openapi: ${text}, info: { title: T, version: '1' }, paths: {} }`;

const hints: [name: string, spec: string, pointer: string, message: string][] = [
  [
    '4xx',
    status('4xx'),
    '/paths/~1a/post/responses/4xx',
    '`4xx` is no range of statuses. Write `4XX`, in capitals.',
  ],
  [
    '20',
    status('20'),
    '/paths/~1a/post/responses/20',
    '`20` is no status. Write three digits from 100 to 599, a range such as `4XX`, or `default`.',
  ],
  [
    'Default',
    status('Default'),
    '/paths/~1a/post/responses/Default',
    '`Default` is no status. Write three digits from 100 to 599, a range such as `4XX`, or `default`.',
  ],
  [
    'no slash',
    path('messages'),
    '/paths/messages',
    '`messages` does not begin with a slash, as every path does. Write `/messages`.',
  ],
  [
    'an address',
    path('https://a.example/b'),
    '/paths/https:~1~1a.example~1b',
    '`https://a.example/b` is a whole address. Write the path that follows the host here, and the rest below `servers`.',
  ],
  [
    'const',
    schema('const: in'),
    keyword('const'),
    '`const` is no keyword of OpenAPI 3.0. Use an `enum` of one value, or move to 3.1.',
  ],
  [
    'examples',
    schema('examples: [a]'),
    keyword('examples'),
    '`examples` is no keyword of OpenAPI 3.0. Use `example`, or move to 3.1.',
  ],
  [
    'if',
    schema('if: {}'),
    keyword('if'),
    '`if` is no keyword of OpenAPI 3.0, so it says nothing. Drop it, or move to 3.1.',
  ],
  [
    'two types',
    schema("type: [string, 'null']"),
    keyword('type'),
    'In OpenAPI 3.0 `type` names one type, and `nullable: true` beside it allows null. Write it so, or move to 3.1.',
  ],
  [
    'a bound',
    schema('exclusiveMinimum: 3'),
    keyword('exclusiveMinimum'),
    'In OpenAPI 3.0 `exclusiveMinimum` is `true` or `false`, and the number stands in `minimum`.',
  ],
  [
    'required',
    schema('required: true'),
    keyword('required'),
    'In a schema `required` lists names of properties. Write the name of this one in the `required` of the object around it.',
  ],
  ['a slip', schema('tpye: string'), keyword('tpye'), '`tpye` does not belong here. Did you mean `type`?'],
  ['no field of a schema', schema('optional: true'), keyword('optional'), '`optional` does not belong here.'],
  [
    'a comment',
    schema('$ref: null'),
    keyword('$ref'),
    'This reference is empty: in YAML `#` behind a space begins a comment. Put the reference in quotes.',
  ],
  [
    '3.0 without quotes',
    version('3.0'),
    '/openapi',
    "`openapi` is a number here. Write the whole version in quotes, such as `'3.0.3'`.",
  ],
  [
    '3 without quotes',
    version('3'),
    '/openapi',
    "`openapi` is a number here. Write the whole version in quotes, such as `'3.0.3'`.",
  ],
  [
    '3.1 without quotes',
    version('3.1'),
    '/openapi',
    "`openapi` is a number here. Write the whole version in quotes, such as `'3.1.0'`.",
  ],
  ['3.1 in quotes', version("'3.1'"), '/openapi', '`openapi` names a whole version, such as `3.1.0`.'],
];

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
  {
    name: 'finds an http scheme without its name, in 3.0 too',
    spec: components('securitySchemes: { odd: { type: http }, fine: { type: http, scheme: basic } }'),
    findings: ['/components/securitySchemes/odd'],
    messages: ['`odd` lacks the required `scheme`.'],
  },
  {
    name: 'finds a license by name and by address, and either alone is fine',
    spec: `{ openapi: 3.1.0, info: { title: T, version: '1', license: { name: M, identifier: MIT, url: 'https://a.example' } }, paths: {} }`,
    findings: ['/info/license/url'],
    messages: ['`identifier` and `url` exclude each other. Keep one.'],
  },
  {
    name: 'accepts a link with a server and with values, and relative URLs',
    spec: head(
      '3.1.0',
      `externalDocs: { url: ./docs }, paths: { /a: { get: { operationId: getA, responses: { '200': { description: OK, links: { x: { operationId: getA, server: { url: 'https://a.example' }, parameters: { n: 1 } } } } } } } }`,
    ),
    findings: [],
  },
  ...hints.map(([name, spec, pointer, message]) => ({
    name: `says what to do: ${name}`,
    spec,
    findings: [pointer],
    messages: [message],
  })),
]);
