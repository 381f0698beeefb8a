import { ruleTable } from '../rule-table';

const SCHEMA = '/components/schemas/Error';
const withError = (properties: string, headers = '{}') => `
  paths:
    /messages:
      post:
        responses:
          '201': { description: Queued }
          '400':
            description: Malformed
            headers: ${headers}
            content: { application/json: { schema: { $ref: '#/components/schemas/Error' } } }
  components: { schemas: { Error: { type: object, properties: { code: { type: string }, ${properties} } } } }`;
const MISSING = 'This error should lead to a page about it: a `doc_url`, or a `type` URI that can be opened.';

ruleTable('error-doc-link', [
  {
    name: 'finds an error that leads nowhere',
    spec: withError('message: { type: string }'),
    findings: [SCHEMA],
    messages: [MISSING],
    examined: ['/paths/~1messages/post/responses/400/content/application~1json'],
  },
  {
    name: 'wants more of it than a name',
    spec: withError('doc_url: {}'),
    findings: [SCHEMA],
    messages: [MISSING],
  },
  {
    name: 'finds one page for whatever went wrong',
    spec: withError(
      "doc_url: { type: string, format: uri, description: 'The overview, the same for all codes.' }",
    ),
    findings: [SCHEMA],
  },
  {
    name: 'accepts a list of errors, each with its page',
    spec: withError('x: {}').replace(
      /Error: .*/,
      'Error: { type: array, items: { type: object, properties: { doc_url: { type: string, format: uri } } } } } }',
    ),
    findings: [],
  },
  { name: 'accepts doc_url', spec: withError('doc_url: { type: string, format: uri }'), findings: [] },
  ...[
    'documentation_url',
    'more_info_url',
    'infoUrl',
    'information_link',
    'help_url',
    'errorUri',
    'docsUrl',
    'href',
    'more_info',
  ].map((name) => ({
    name: `accepts ${name}`,
    spec: withError(`${name}: { type: string }`),
    findings: [],
  })),
  {
    name: 'accepts more_info that shows an address',
    spec: withError("more_info: { type: string, example: 'https://docs.acme.dev/errors/30007' }"),
    findings: [],
  },
  {
    name: 'accepts a type that is a URI',
    spec: withError('type: { type: string, format: uri-reference }'),
    findings: [],
  },
  {
    name: 'does not take a type that is a word for a link',
    spec: withError('type: { type: string, example: invalid_request }'),
    findings: [SCHEMA],
  },
  {
    name: 'looks for another link beside a type that does not resolve',
    spec: withError(
      "type: { type: string, format: uri, example: 'urn:acme:landline' }, help: { type: string, format: uri }",
    ),
    findings: [],
  },
  {
    name: 'a type that does not resolve leads nowhere',
    spec: withError("type: { type: string, format: uri, example: 'about:blank' }"),
    findings: [SCHEMA],
    messages: [MISSING],
  },
  {
    name: 'finds a placeholder address',
    spec: withError("doc_url: { type: string, example: 'https://example.com/errors/landline' }"),
    findings: [`${SCHEMA}/properties/doc_url`],
    messages: [
      '`doc_url` shows `https://example.com/errors/landline`, which is no page about the error. Show a real address.',
    ],
  },
  {
    name: 'does not take a fictional company for a placeholder',
    spec: withError("doc_url: { type: string, example: 'https://docs.acme.example/errors/landline' }"),
    findings: [],
  },
  {
    name: 'finds a relative address',
    spec: withError("type: { type: string, example: '/errors/landline' }"),
    findings: [`${SCHEMA}/properties/type`],
    messages: [
      '`type` shows the relative address `/errors/landline`. A log is read far from the server: make it absolute.',
    ],
  },
  {
    name: 'looks two levels deep, into envelopes and lists',
    spec: withError('error: { type: object, properties: { doc_url: { type: string } } }'),
    findings: [],
  },
  {
    name: 'looks into the items of errors',
    spec: withError(
      'errors: { type: array, items: { type: object, properties: { infoUrl: { type: string } } } }',
    ),
    findings: [],
  },
  ...[
    "errors: { type: array, items: { type: object, properties: { message: { type: string }, help: { type: string, example: 'Read the docs on errors: https://developers.kite.dev/errors' } } } }",
    "Errors: { type: array, items: { type: object, properties: { Url: { type: string, description: 'URL to help remediate the problem, or to the API reference.' } } } }",
    'error: { type: object, properties: { details: { type: array, items: { type: object, properties: { links: { type: array, items: { type: object, properties: { description: { type: string }, url: { type: string } } } } } } } } }',
    'violations: { type: array, items: { type: object, properties: { field: { type: string }, docs_url: { type: string } } } }',
    "uri: { type: string, description: '这个错误的说明页。' }",
    'help: { type: object, properties: { url: { type: string } } }',
  ].map((properties) => ({
    name: `accepts a link in words or per entry: ${properties.slice(0, 60)}`,
    spec: withError(properties),
    findings: [],
  })),
  ...[
    "url: { type: string, description: 'The requested URL.' }",
    'errors: { type: array, items: { type: object, properties: { url: { type: string }, message: { type: string } } } }',
    "errors: { type: array, items: { type: object, properties: { help: { type: string, example: 'Write to support.' } } } }",
  ].map((properties) => ({
    name: `does not take any address, or help without one, for a link: ${properties.slice(0, 60)}`,
    spec: withError(properties),
    findings: [SCHEMA],
  })),
  {
    name: 'accepts errors[].links.about, as JSON:API writes it',
    spec: withError(
      'errors: { type: array, items: { type: object, properties: { links: { type: object, properties: { about: { type: string, format: uri } } } } } }',
    ),
    findings: [],
  },
  {
    name: 'accepts links.about',
    spec: withError('links: { type: object, properties: { about: { type: string, format: uri } } }'),
    findings: [],
  },
  {
    name: 'accepts a Link header with rel=help',
    spec: withError(
      'message: { type: string }',
      `{ Link: { schema: { type: string }, example: '<https://docs.acme.dev/e>; rel="help"' } }`,
    ),
    findings: [],
  },
  {
    name: 'wants the page of the error, and not that of the site',
    spec: withError(
      'message: { type: string }',
      `{ Link: { schema: { type: string }, example: '<https://status.acme.dev/>; rel="help"' } }`,
    ),
    findings: [SCHEMA],
  },
  {
    name: 'does not take a pagination header for help',
    spec: withError(
      'message: { type: string }',
      `{ Link: { description: 'rel="next"', schema: { type: string } } }`,
    ),
    findings: [SCHEMA],
  },
  {
    name: 'wants a link in every choice of a union',
    spec: `
      paths: { /a: { get: { responses: { '400': { description: No, content: { application/json: { schema: { oneOf: [
        { type: object, properties: { doc_url: { type: string } } }, { type: object, properties: { message: { type: string } } }] } } } } } } } }`,
    findings: ['/paths/~1a/get/responses/400/content/application~1json/schema/oneOf/1'],
  },
  ...['urn:acme:landline', 'tag:acme.dev,2026:landline', 'about:blank'].map((type) => ({
    name: `finds a type that nobody can open in the example of the body: ${type}`,
    spec: withError('type: { type: string, format: uri }').replace(
      "schema: { $ref: '#/components/schemas/Error' }",
      `schema: { $ref: '#/components/schemas/Error' }, example: { code: landline, type: '${type}' }`,
    ),
    findings: ['/paths/~1messages/post/responses/400/content/application~1json/example/type'],
    messages: [
      `\`type\` shows \`${type}\`, which nobody can open. Show the address of the page about this error.`,
    ],
  })),
  {
    name: 'lets a name be a name where another member is promised, or leads there',
    spec: `
      paths:
        /promised: { get: { responses: { 400: { description: No, content: { application/json: { schema: { $ref: '#/components/schemas/P' }, example: { type: 'urn:x:y' } } } } } } }
        /kept: { get: { responses: { 400: { description: No, content: { application/json: { schema: { $ref: '#/components/schemas/P' }, example: { type: 'urn:x:y', doc_url: 'https://acme.dev/y' } } } } } } }
      components: { schemas: { P: { type: object, properties: { type: { type: string, format: uri }, doc_url: { type: string } } } } }`,
    findings: [],
  },
  {
    name: 'judges bodies only',
    spec: `{ paths: { /a: { get: { responses: { '401': { description: No }, '502': { description: No, content: { text/html: {} } } } } } } }`,
    findings: [],
    examined: [],
  },
  {
    name: 'reads the examples of the body: a relative address, a placeholder, a page',
    spec: `
      paths:
        /relative: { get: { responses: { 400: { description: No, content: { application/problem+json: { schema: { $ref: '#/components/schemas/P' }, example: { type: /problems/x } } } } } } }
        /placeholder: { get: { responses: { 4XX: { description: No, content: { application/problem+json: { schema: { $ref: '#/components/schemas/P' }, examples: { a: { value: { type: 'https://example.com/x' } } } } } } } } }
        /page: { get: { responses: { default: { description: No, content: { application/problem+json: { schema: { $ref: '#/components/schemas/P' }, example: { type: 'https://acme.dev/x' } } } } } } }
        /bare: { get: { responses: { default: { description: No, content: { application/json: { example: { error: { doc_url: 'https://acme.dev/x' } } } } } } } }
      components: { schemas: { P: { type: object, properties: { type: { type: string, format: uri-reference } } } } }`,
    findings: [
      '/paths/~1relative/get/responses/400/content/application~1problem+json/example/type',
      '/paths/~1placeholder/get/responses/4XX/content/application~1problem+json/examples/a/value/type',
    ],
    messages: [
      '`type` shows the relative address `/problems/x`. A log is read far from the server: make it absolute.',
      '`type` shows `https://example.com/x`, which is no page about the error. Show a real address.',
    ],
  },
]);
