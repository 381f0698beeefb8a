import { ruleTable } from '../rule-table';

const header = (name: string, more = '') => `{ name: ${name}, in: header, schema: { type: string } ${more} }`;
const body = (property: string) =>
  `requestBody: { content: { application/json: { schema: { type: object, properties: { ${property}: { type: string } } } } } }`;
const answers = `responses: { '201': { description: OK } }`;

/** Operations by name: POST /name with what is written there. */
function posts(operations: Record<string, string>): string {
  const paths = Object.entries(operations).map(
    ([name, text]) => `/${name}: { post: { ${text}, ${answers} } }`,
  );
  return `{ paths: { ${paths.join(', ')} } }`;
}

const withHeader = (name: string) => `parameters: [${header(name)}]`;

ruleTable('idempotency-single-mechanism', [
  {
    name: 'finds a body token beside a header',
    spec: posts({ messages: withHeader('Idempotency-Key'), payments: body('idempotency_key') }),
    findings: [
      '/paths/~1payments/post/requestBody/content/application~1json/schema/properties/idempotency_key',
    ],
    messages: [
      '`body idempotency_key` is a second way to send the idempotency key: elsewhere it is `header Idempotency-Key`. Keep one, so that retry code is written once.',
    ],
    examined: ['/paths/~1messages/post', '/paths/~1payments/post'],
  },
  {
    name: 'finds the header with fewer operations, in the path item too',
    spec: `
      paths:
        /a: { post: { ${withHeader('X-Idempotency-Key')}, ${answers} } }
        /b: { post: { ${withHeader('X-Idempotency-Key')}, ${answers} } }
        /c: { parameters: [${header('Idempotency-Key')}], post: { ${answers} } }`,
    findings: ['/paths/~1c/parameters/0'],
  },
  {
    name: 'finds two spellings in bodies',
    spec: posts({ a: body('idempotencyKey'), b: body('idempotency_key'), c: body('idempotency_key') }),
    findings: ['/paths/~1a/post/requestBody/content/application~1json/schema/properties/idempotencyKey'],
  },
  {
    name: 'finds an operation that takes both',
    spec: posts({
      messages: `operationId: sendMessage, ${withHeader('Idempotency-Key')}, ${body('idempotency_key')}`,
    }),
    findings: [
      '/paths/~1messages/post/requestBody/content/application~1json/schema/properties/idempotency_key',
    ],
    messages: [
      '`sendMessage` takes the key twice, as `header Idempotency-Key` and as `body idempotency_key`. Keep one, so that it is clear which decides.',
    ],
  },
  {
    name: 'names a shared parameter once',
    spec: `
      paths:
        /a: { post: { ${withHeader('Idempotency-Key')}, ${answers} } }
        /b: { post: { ${withHeader('Idempotency-Key')}, ${answers} } }
        /c: { post: { ${withHeader('Idempotency-Key')}, ${answers} } }
        /d: { post: { parameters: [{ $ref: '#/components/parameters/Key' }], ${answers} } }
        /e: { post: { parameters: [{ $ref: '#/components/parameters/Key' }], ${answers} } }
      components: { parameters: { Key: ${header('Idempotency-Token')} } }`,
    findings: ['/components/parameters/Key'],
  },
  {
    name: 'takes one header, in any case',
    spec: posts({ a: withHeader('Idempotency-Key'), b: withHeader('idempotency-key') }),
    findings: [],
    examined: ['/paths/~1a/post'],
  },
  {
    name: 'takes one name in the body',
    spec: posts({ a: body('idempotency_key'), b: body('idempotency_key') }),
    findings: [],
  },
  {
    name: 'does not count tracing, references, or ids that the caller chooses',
    spec: `
      paths:
        /a: { post: { ${withHeader('Idempotency-Key')}, ${body('client_reference_id')}, ${answers} } }
        /b: { post: { parameters: [${header('Idempotency-Key')}, ${header('X-Request-Id')}], ${answers} } }
        /c/{id}: { put: { ${body('name')}, ${answers} } }`,
    findings: [],
  },
  {
    name: 'counts a request id that is said to be one',
    spec: posts({
      a: withHeader('Idempotency-Key'),
      b: `parameters: [${header('Acme-Request-Id', ', description: A repeat with the same id is recognised as a duplicate.')}]`,
    }),
    findings: ['/paths/~1b/post/parameters/0'],
  },
  {
    name: 'lets a batch carry one token per item, and what is deprecated its old name',
    spec: `
      paths:
        /messages: { post: { ${withHeader('Idempotency-Key')}, ${answers} } }
        /messages/batch: { post: { requestBody: { content: { application/json: { schema: { type: array, items: { type: object, properties: { idempotency_key: { type: string } } } } } } }, ${answers} } }
        /texts: { post: { deprecated: true, ${withHeader('X-Idempotency-Key')}, ${answers} } }`,
    findings: [],
  },
  {
    name: 'is silent where the operation says so',
    spec: posts({
      a: withHeader('Idempotency-Key'),
      b: `x-review: { ignore: [idempotency-single-mechanism] }, ${body('idempotency_key')}`,
    }),
    findings: [],
  },
]);
