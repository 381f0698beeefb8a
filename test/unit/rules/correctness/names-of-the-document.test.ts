import { ruleTable } from '../rule-table';

const as31 = (text: string) => `{ openapi: 3.1.0, info: { title: T, version: '1' }, ${text} }`;
const tagged = (...tags: string[]) =>
  `paths: { ${tags.map((tag, i) => `/p${i}: { get: { tags: [${tag}], responses: {} } }`).join(', ')} }`;

ruleTable('operation-tag-defined', [
  {
    name: 'finds a slip of the keyboard',
    spec: `{ tags: [{ name: Users }], ${tagged('Userz')} }`,
    findings: ['/paths/~1p0/get/tags/0'],
    messages: ['`Userz` is not among the `tags` of this document. Did you mean `Users`?'],
    examined: ['/paths/~1p0/get'],
  },
  {
    name: 'finds a slip of case, and what is nothing like a tag',
    spec: `{ tags: [{ name: Users }, { name: Files }], ${tagged('users', 'Roles')} }`,
    findings: ['/paths/~1p0/get/tags/0', '/paths/~1p1/get/tags/0'],
    messages: [
      '`users` is not among the `tags` of this document. Did you mean `Users`?',
      '`Roles` is not among the `tags` of this document. Describe it there.',
    ],
  },
  {
    name: 'says it once of a tag of several operations',
    spec: `{ tags: [{ name: Users }], ${tagged('Users', 'Keys', 'Keys', 'Keys')} }`,
    findings: ['/paths/~1p1/get/tags/0'],
    messages: ['`Keys`, a tag of 3 operations, is not among the `tags` of this document. Describe it there.'],
  },
  {
    name: 'looks at webhooks and callbacks',
    spec: as31(
      `tags: [{ name: A }], paths: { /a: { post: { callbacks: { c: { '{$url}': { post: { tags: [C], responses: {} } } } }, responses: {} } } }, webhooks: { w: { post: { tags: [B], responses: {} } } }`,
    ),
    findings: ['/webhooks/w/post/tags/0', '/paths/~1a/post/callbacks/c/{$url}/post/tags/0'],
  },
  {
    name: 'is content with described tags, and with several or none',
    spec: `{ tags: [{ name: A }, { name: B }], ${tagged('A, B', 'B', '')} }`,
    findings: [],
  },
  ...['', 'tags: [],', 'tags: [{ description: Nameless }],', 'tags: A,'].map((tags) => ({
    name: `is silent where none is described: ${tags}`,
    spec: `{ ${tags} ${tagged('A')} }`,
    findings: [],
    examined: [],
  })),
  {
    name: 'counts a path item that two paths borrow as one',
    spec: as31(
      `tags: [{ name: A }], paths: { /a: { $ref: '#/components/pathItems/I' }, /b: { $ref: '#/components/pathItems/I' } }, components: { pathItems: { I: { get: { tags: [B], responses: {} } } } }`,
    ),
    findings: ['/components/pathItems/I/get/tags/0'],
    messages: ['`B` is not among the `tags` of this document. Describe it there.'],
  },
]);

const parameter = (name: string, where = 'header') =>
  `{ name: ${name}, in: ${where}, schema: { type: string } }`;
const withParameters = (...all: string[]) =>
  `{ paths: { /a: { get: { parameters: [${all.join(', ')}], responses: {} } } } }`;

ruleTable('no-ignored-headers', [
  {
    name: 'finds the three header parameters that are ignored, in any case',
    spec: withParameters(parameter('Authorization'), parameter('accept'), parameter('CONTENT-TYPE')),
    findings: [0, 1, 2].map((i) => `/paths/~1a/get/parameters/${i}/name`),
    messages: [
      'The header parameter `Authorization` is ignored: describe the credential as a security scheme.',
      'The header parameter `accept` is ignored: what a caller may ask for is what the responses list under `content`.',
      'The header parameter `CONTENT-TYPE` is ignored: what a caller may send is what the request body lists under `content`.',
    ],
    examined: ['/paths/~1a/get/parameters/0'],
  },
  {
    name: 'finds one of a path, and a shared one once',
    spec: `{ paths: { /a: { parameters: [${parameter('Accept')}], get: { parameters: [{ $ref: '#/components/parameters/Auth' }], responses: {} }, post: { parameters: [{ $ref: '#/components/parameters/Auth' }], responses: {} } } }, components: { parameters: { Auth: ${parameter('Authorization')} } } }`,
    findings: ['/paths/~1a/parameters/0/name', '/components/parameters/Auth/name'],
  },
  {
    name: 'is content with others, and with these elsewhere',
    spec: withParameters(
      parameter('X-Authorization'),
      parameter('Accept-Language'),
      parameter('Content-Language'),
      parameter('Authorization', 'query'),
      parameter('accept', 'cookie'),
    ),
    findings: [],
  },
  {
    name: 'finds Content-Type among the headers of a response and of a part, also by reference',
    spec: `{ paths: { /a: { post: { requestBody: { content: { multipart/form-data: { schema: {}, encoding: { file: { headers: { content-type: { schema: {} } } } } } } }, responses: { '200': { description: OK, headers: { Content-Type: { $ref: '#/components/headers/Type' } } } } } } }, components: { headers: { Type: { schema: { type: string } } } } }`,
    findings: [
      '/paths/~1a/post/requestBody/content/multipart~1form-data/encoding/file/headers/content-type',
      '/paths/~1a/post/responses/200/headers/Content-Type',
    ],
    messages: ['The header `content-type` is ignored here: the media type beside it says it.'],
  },
  {
    name: 'is content with other headers of responses, and a component of that name',
    spec: `{ paths: { /a: { get: { responses: { '200': { description: OK, headers: { Authorization: { schema: {} }, Accept: { schema: {} }, X-Content-Type: { $ref: '#/components/headers/Content-Type' } } } } } } }, components: { headers: { Content-Type: { schema: {} } } } }`,
    findings: [],
  },
]);

const linked = (link: string, rest = '') =>
  `{ paths: { '/a/{id}': { get: { operationId: getA, responses: { '200': { description: OK, links: { next: ${link} } } } } } ${rest} } }`;
const LINK = '/paths/~1a~1{id}/get/responses/200/links/next';

ruleTable('link-operation-defined', [
  {
    name: 'finds an operationId that no operation has',
    spec: linked('{ operationId: cancelOrder }'),
    findings: [`${LINK}/operationId`],
    messages: ['No operation has the `operationId` `cancelOrder`, so the link leads nowhere.'],
    examined: [LINK],
  },
  {
    name: 'says what was meant; ids are case-sensitive',
    spec: linked('{ operationId: geta }'),
    findings: [`${LINK}/operationId`],
    messages: ['No operation has the `operationId` `geta`, so the link leads nowhere. Did you mean `getA`?'],
  },
  ...["'#/paths/~1a~1{id}/post'", "'#/paths/~1b/get'", "'#/paths/~1a~1{id}'", "'#/components/schemas/A'"].map(
    (ref) => ({
      name: `finds that ${ref} is no operation`,
      spec: linked(`{ operationRef: ${ref} }`),
      findings: [`${LINK}/operationRef`],
      messages: [`There is no operation at \`${ref.slice(1, -1)}\`, so the link leads nowhere.`],
    }),
  ),
  ...[
    '{ operationId: getA }',
    "{ operationRef: '#/paths/~1a~1{id}/get' }",
    "{ operationRef: '#/paths/~1a~1%7Bid%7D/get' }",
    "{ operationRef: 'https://a.dev/openapi.yaml#/paths/~1b/get' }",
    "{ operationRef: './b.yaml#/paths/~1b/get' }",
    '{ description: Nothing. }',
    "{ $ref: '#/components/links/L' }",
  ].map((link) => ({ name: `is content with ${link}`, spec: linked(link), findings: [] })),
  {
    name: 'looks at shared links, once',
    spec: `{ paths: { /a: { get: { responses: { '200': { description: OK, links: { l: { $ref: '#/components/links/L' } } } } } } }, components: { links: { L: { operationId: gone } } } }`,
    findings: ['/components/links/L/operationId'],
  },
  {
    name: 'knows operations of webhooks, callbacks and shared path items',
    spec: as31(
      `paths: { /a: { get: { responses: { '200': { description: OK, links: { w: { operationId: hook }, i: { operationId: shared }, r: { operationRef: '#/paths/~1b/get' } } } } } }, /b: { $ref: '#/components/pathItems/I' } }, webhooks: { w: { post: { operationId: hook, responses: {} } } }, components: { pathItems: { I: { get: { operationId: shared, responses: {} } } } }`,
    ),
    findings: [],
  },
  {
    name: 'does not judge where a path is in another file',
    spec: linked('{ operationId: elsewhere }', ", /b: { $ref: './b.yaml' }"),
    findings: [],
  },
]);
