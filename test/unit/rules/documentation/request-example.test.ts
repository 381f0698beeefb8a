import { ruleTable } from '../rule-table';

const BODY = '/paths/~1messages/post/requestBody/content/application~1json';
const schema =
  '{ type: object, required: [to, text], properties: { id: { type: string, readOnly: true }, to: { type: string, pattern: "^[+]" }, text: { type: string } } }';
const post = (media: string, type = 'application/json') => `
  paths:
    /messages:
      post:
        operationId: sendMessage
        requestBody: { content: { ${type}: ${media} } }
        responses: { '201': { description: Queued } }`;
const properties = (to: string, text: string) =>
  post(
    `{ schema: { type: object, required: [to, text], properties: { to: { type: string, ${to} }, text: { type: string, ${text} } } } }`,
  );

ruleTable('request-example', [
  {
    name: 'finds a body without an example',
    spec: post(`{ schema: ${schema} }`),
    findings: [BODY],
    messages: [
      'The body of `sendMessage` should have a complete example to copy, with values that could be real.',
    ],
    examined: [BODY],
  },
  { name: 'finds a body without even a schema', spec: post('{}'), findings: [BODY] },
  {
    name: 'accepts example',
    spec: post(`{ schema: ${schema}, example: { to: '+14155550100', text: Hello } }`),
    findings: [],
    examined: [BODY],
  },
  ...[
    "{ to: '{{phone}}', text: Hello }",
    '{ to: YOUR_NUMBER, text: Hello }',
    "{ to: '$PHONE', text: Hello }",
    '{ to: +1XXXXXXXXXX, text: Hello }',
    "{ to: '+14155550100', text: '' }",
    "{ to: '+14155550100', text: text }",
    "{ to: '+14155550100', text: 'Your text here' }",
    "{ to: '+14155550100', text: 短信内容 }",
    "{ to: '+14155550100', text: word-word-word }",
  ].map((example) => ({
    name: `finds what stands where a value should be: ${example}`,
    spec: post(`{ schema: ${schema.replace(', pattern: "^[+]"', '')}, example: ${example} }`),
    findings: [`${BODY}/example/${example.includes('Hello') ? 'to' : 'text'}`],
  })),
  ...['Hello {{name}}, see you at 9', 'Your table is ready', 'My order', 'Hi', '您好，处方已备好'].map(
    (text) => ({
      name: `takes a text for real: ${text}`,
      spec: post(`{ schema: ${schema}, example: { to: '+14155550100', text: '${text}' } }`),
      findings: [],
    }),
  ),
  ...['{ a: {} }', '{ a: b }', '{ a: [], b: { c: x } }'].map((example) => ({
    name: `does not take for a message what holds nothing: ${example}`,
    spec: post(`{ schema: { type: object, properties: { a: {} } }, example: ${example} }`),
    findings: [`${BODY}/example${example.includes(': x') ? '/b/c' : example.includes(': b') ? '/a' : ''}`],
  })),
  ...['{ example: { to: me } }', '{ schema: {}, example: { to: me } }'].map((media) => ({
    name: `finds an example without a schema: ${media}`,
    spec: post(media),
    findings: [BODY],
    messages: [
      'The body of `sendMessage` has an example and no schema: nobody knows what else may be sent, and what must.',
    ],
  })),
  {
    name: 'finds a phone number without a digit',
    spec: post(
      `{ schema: { type: object, required: [to], properties: { to: { type: string, description: In E.164. } } }, example: { to: recipient } }`,
    ),
    findings: [`${BODY}/example/to`],
    messages: ['The example should show a value that could be real, not `recipient`.'],
  },
  {
    name: 'leaves alone what may be empty, or equal to its name as one of a list',
    spec: post(
      `{ schema: { type: object, required: [sms], properties: { sms: { type: string, enum: [sms] }, note: { type: string } } }, example: { sms: sms, note: '' } }`,
    ),
    findings: [],
  },
  ...["'Hello'", `'{"to": "+14155550100", "text": "Hello"}'`, "''"].map((example) => ({
    name: `does not take a text for an object: ${example}`,
    spec: post(`{ schema: ${schema}, example: ${example} }`),
    findings: [BODY],
  })),
  {
    name: 'wants an example of a body whose media type is a range',
    spec: post(`{ schema: ${schema} }`, "'*/*'"),
    findings: [BODY.replace('application~1json', '*~1*')],
  },
  {
    name: 'takes what may be anything for a file',
    spec: post('{ schema: { type: string } }', "'*/*'"),
    findings: [],
  },
  {
    name: 'accepts examples',
    spec: post(`{ schema: ${schema}, examples: { one: { value: { to: '+14155550100', text: Hello } } } }`),
    findings: [],
  },
  ...[
    ['<sms><to>+1</to></sms>', 1],
    ['<s:sms xmlns:s="a"><s:to>+1</s:to><s:text>Hi</s:text></s:sms>', 0],
    ['<sms to="+1"><text>Hi</text></sms>', 0],
    ['to=+1', 0],
  ].map(([example, count]) => ({
    name: `wants each required member in XML: ${example}`,
    spec: post(`{ schema: ${schema}, example: '${example}' }`, 'application/xml'),
    findings: count === 1 ? [BODY.replace('json', 'xml')] : [],
  })),
  {
    name: 'accepts an external example',
    spec: post(
      `{ schema: ${schema}, examples: { one: { externalValue: 'https://docs.acme.dev/one.json' } } }`,
    ),
    findings: [],
  },
  {
    name: 'accepts an example of the schema',
    spec: post(`{ schema: { allOf: [{ type: object, example: { to: '+1', text: Hi } }] } }`),
    findings: [],
  },
  {
    name: 'accepts examples on all required properties',
    spec: properties("example: '+1'", 'example: Hi'),
    findings: [],
  },
  {
    name: 'accepts a choice where nothing is left to guess',
    spec: properties('enum: [a, b]', 'default: Hi'),
    findings: [],
  },
  {
    name: 'names the required properties without an example',
    spec: properties("example: '+1'", 'minLength: 1'),
    findings: [BODY],
    messages: ['The body of `sendMessage` cannot be copied: `text` should have an example too.'],
  },
  {
    name: 'does not ask for what the server sets',
    spec: post(
      `{ schema: { type: object, required: [id, text], properties: { id: { type: string, readOnly: true }, text: { type: string, example: Hi } } } }`,
    ),
    findings: [],
  },
  {
    name: 'finds what a generator wrote',
    spec: post(`{ schema: ${schema}, example: { to: string, text: Hello } }`),
    findings: [`${BODY}/example/to`],
    messages: ['The example should show a value that could be real, not `string`.'],
  },
  {
    name: 'does not take zeros or an empty object for an example',
    spec: `
      paths:
        /payments: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/P' }, example: { amount: 0, fee: 0 } } } } } }
        /refunds: { post: { operationId: refund, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/P' }, example: {} } } } } }
        /pages: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/P' }, example: { offset: 0 } } } } } }
        /frees: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/P' }, example: { amount: 100, fee: 0 } } } } } }
      components: { schemas: { P: { type: object, properties: { amount: { type: integer }, fee: { type: integer }, offset: { type: integer } } } } }`,
    findings: [
      '/paths/~1payments/post/requestBody/content/application~1json/example/amount',
      '/paths/~1refunds/post/requestBody/content/application~1json',
    ],
    messages: [
      'The example should show a value that could be real, not `0`.',
      'The body of `refund` should have a complete example to copy, with values that could be real.',
    ],
  },
  {
    name: 'finds a placeholder on a property',
    spec: properties("example: '+1'", 'example: TODO'),
    findings: [`${BODY}/schema/properties/text/example`],
  },
  {
    name: 'does not take the description of a field for a placeholder',
    spec: post(`{ schema: { type: object }, example: { fields: [{ name: colour, type: string }] } }`).replace(
      'type: object',
      'type: object, properties: { fields: {} }',
    ),
    findings: [],
  },
  {
    name: 'one real example is enough beside a placeholder',
    spec: post(
      `{ schema: ${schema}, examples: { a: { value: { to: foo, text: foo } }, b: { value: { to: '+1', text: Hi } } } }`,
    ),
    findings: [],
  },
  {
    name: 'leaves an example that its schema refuses to the rule that says what is wrong',
    spec: post(`{ schema: ${schema}, example: { to: '+14155550100' } }`),
    findings: [],
    examined: [BODY],
  },
  {
    name: 'accepts an example that shows what the server sets; another rule speaks of that',
    spec: post(`{ schema: ${schema}, example: { id: msg_1, to: '+1', text: Hi } }`),
    findings: [],
  },
  {
    name: 'wants an example for a form, whose numbers are text',
    spec: post(
      '{ schema: { type: object, properties: { limit: { type: integer } } }, example: { limit: "5" } }',
      'application/x-www-form-urlencoded',
    ),
    findings: [],
  },
  {
    name: 'one media type with an example is enough',
    spec: `
      paths:
        /messages:
          post:
            requestBody: { content: { application/json: { schema: ${schema} }, application/merge-patch+json: { example: { text: Hi } } } }
            responses: { '200': { description: OK } }`,
    findings: [],
  },
  {
    name: 'names a shared body once',
    spec: `
      paths:
        /a: { post: { requestBody: { $ref: '#/components/requestBodies/New' }, responses: {} } }
        /b: { post: { requestBody: { $ref: '#/components/requestBodies/New' }, responses: {} } }
      components: { requestBodies: { New: { content: { application/json: { schema: ${schema} } } } } }`,
    findings: ['/components/requestBodies/New/content/application~1json'],
    examined: [
      '/paths/~1a/post/requestBody/content/application~1json',
      '/paths/~1b/post/requestBody/content/application~1json',
    ],
  },
  {
    name: 'skips files, streams and XML',
    spec: post('{ schema: { type: string, format: binary } }', 'application/pdf'),
    findings: [],
    examined: [],
  },
  {
    name: 'skips a body that can only be empty',
    spec: post('{ schema: { type: object } }'),
    findings: [],
    examined: [],
  },
  { name: 'does not judge another file', spec: post("{ schema: { $ref: './message.yaml' } }"), findings: [] },
  {
    name: 'survives a schema that contains itself',
    spec: `${post("{ schema: { $ref: '#/components/schemas/Tree' } }")}
  components: { schemas: { Tree: { type: object, required: [name, children], properties: { name: { type: string, example: root }, children: { type: array, items: { $ref: '#/components/schemas/Tree' } } } } } }`,
    findings: [],
  },
  {
    name: 'wants an example of what a webhook delivers',
    spec: `
      openapi: 3.1.0
      info: { title: T, version: '1' }
      webhooks: { delivered: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } } } } } }`,
    findings: ['/webhooks/delivered/post/requestBody/content/application~1json'],
    messages: [
      'The body of `POST delivered` should have a complete example to copy, with values that could be real.',
    ],
  },
  {
    name: 'is silenced by x-review',
    spec: post(`{ schema: ${schema} }`).replace(
      'operationId: sendMessage',
      'x-review: { ignore: [request-example] }',
    ),
    findings: [],
    examined: [],
  },
  {
    name: 'says once what nearly all bodies lack',
    spec: {
      paths: Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [
          `/${name}`,
          {
            post: {
              operationId: name,
              requestBody: {
                content: { 'application/json': { schema: { type: 'object', properties: { to: {} } } } },
              },
            },
          },
        ]),
      ),
    },
    findings: ['/paths'],
    messages: ['6 of 6 bodies should have a complete example to copy, among them those of `a, b, c`.'],
  },
]);
