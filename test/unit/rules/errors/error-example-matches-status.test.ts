import { ruleTable } from '../rule-table';

const BODY = (status: string) => `/paths/~1messages/get/responses/${status}/content/application~1json`;

/** A response whose body has these examples. */
const example = (value: string) =>
  `{ description: No, content: { application/json: { example: ${value} } } }`;

/** One operation with these responses. */
const responses = (list: string) =>
  `{ paths: { /messages: { get: { operationId: list, responses: { ${list} } } } } }`;

/** Two failures in one answer, by the names of their examples. */
const named = (sent: string, cancelled: string) =>
  `'409': { description: No, content: { application/json: { schema: { type: object, required: [code], properties: { code: { enum: [already_sent, already_cancelled] } } }, examples: { sent: { value: { code: ${sent} } }, cancelled: { value: { code: ${cancelled} } } } } } }`;

const silent = (name: string, list: string) => ({ name, spec: responses(list), findings: [] });

ruleTable('error-example-matches-status', [
  {
    name: 'finds the status of another response',
    spec: responses(`'404': ${example('{ title: Not found, status: 400 }')}`),
    findings: [`${BODY('404')}/example/status`],
    messages: ['The example shows the status `400`, and is documented under `404`.'],
    examined: [BODY('404')],
  },
  ...['', 'string', 'ERROR_CODE', '{{code}}'].map((value) => ({
    name: `finds what stands where the code belongs: ${value}`,
    spec: responses(`'404': ${example(`{ code: '${value}' }`)}`),
    findings: [`${BODY('404')}/example/code`],
  })),
  {
    name: 'finds an example under the name of another code',
    spec: responses(named('already_sent', 'already_sent')),
    findings: [`${BODY('409')}/examples/cancelled/value/code`],
    messages: ['The example `cancelled` shows the code `already_sent`, which is that of another failure.'],
  },
  silent('each example under its own name', named('already_sent', 'already_cancelled')),
  silent('a code like any other', `'404': ${example('{ code: CODE_EXPIRED }')}`),
  {
    name: 'looks at a body without an example, too',
    spec: responses(
      `'404': { description: No, content: { application/json: { schema: { type: object, properties: { code: { type: string } } } } } }`,
    ),
    findings: [],
    examined: [BODY('404')],
  },
  {
    name: 'finds it in named examples, in envelopes, as a text, and in an example of the schema',
    spec: responses(`
      '401': { description: No, content: { application/json: { examples: { a: { value: { error: { statusCode: 403 } } }, b: { value: { http_status: '404' } } } } } },
      '409': { description: No, content: { application/json: { schema: { type: object, example: { status: 400 } } } } }`),
    findings: [
      `${BODY('401')}/examples/a/value/error/statusCode`,
      `${BODY('401')}/examples/b/value/http_status`,
      `${BODY('409')}/schema/example/status`,
    ],
  },
  {
    name: 'compares only the class for ranges, and asks of default that it is an error',
    spec: responses(
      `'4XX': ${example('{ status: 500 }')}, '5XX': ${example('{ status: 503 }')}, default: ${example('{ status: 200 }')}`,
    ),
    findings: [`${BODY('4XX')}/example/status`, `${BODY('default')}/example/status`],
  },
  {
    name: 'judges a shared response under each of its statuses',
    spec: `
      paths:
        /a: { get: { responses: { '401': { $ref: '#/components/responses/Denied' }, '403': { $ref: '#/components/responses/Denied' } } } }
      components: { responses: { Denied: ${example('{ status: 401 }')} } }`,
    findings: ['/components/responses/Denied/content/application~1json/example/status'],
    messages: [
      'This response is used for `403` too, and its example shows `401`. Add an example for it, or give it a response of its own.',
    ],
  },
  {
    name: 'takes a shared response with an example for each status',
    spec: `
      paths:
        /a: { get: { responses: { '401': { $ref: '#/components/responses/Denied' }, '403': { $ref: '#/components/responses/Denied' } } } }
      components: { responses: { Denied: { description: No, content: { application/json: { examples: { a: { value: { status: 401 } }, b: { $ref: '#/components/examples/B' } } } } } }, examples: { B: { value: { status: 403 } } } }`,
    findings: [],
    examined: ['/paths/~1a/get/responses/401/content/application~1json'],
  },
  {
    name: 'finds one code under two statuses of an operation',
    spec: responses(
      `'400': ${example('{ code: invalid_request }')}, '404': ${example('{ error: { code: invalid_request } }')}`,
    ),
    findings: [`${BODY('404')}/example/error/code`],
    messages: [
      'The code `invalid_request` is shown under `400` and under `404`. Give each failure a code of its own.',
    ],
  },
  silent(
    'takes matching statuses and distinct codes',
    `'400': ${example('{ status: 400, code: a }')}, '404': ${example('{ status: 404, code: b }')}`,
  ),
  silent(
    'does not take a word or a code of one’s own for a status',
    `'404': ${example('{ status: error, code: 40401 }')}, '409': ${example('{ status: 40901 }')}`,
  ),
  silent(
    'lets problem types repeat',
    `'400': ${example('{ type: about:blank }')}, '404': ${example('{ type: about:blank }')}`,
  ),
  silent(
    'has nothing to say about successes',
    `'200': ${example('{ status: 404 }')}, '404': ${example('{ status: 404 }')}`,
  ),
  {
    name: 'leaves missing examples, and the example of a shared schema, to others',
    spec: `
      paths: { /messages: { get: { responses: { '404': { description: No, content: { application/json: { schema: { $ref: '#/components/schemas/P' } } } } } } } }
      components: { schemas: { P: { type: object, example: { status: 400 } } } }`,
    findings: [],
    examined: [BODY('404')],
  },
  {
    name: 'is silent where the operation says so',
    spec: `{ paths: { /a: { get: { x-review: { ignore: [error-example-matches-status] }, responses: { '404': ${example('{ status: 400 }')} } } } } }`,
    findings: [],
  },
  {
    name: 'reads a status that is called code, and the only error of a list',
    spec: responses(
      `'404': ${example('{ error: { code: 400, status: INVALID_ARGUMENT } }')}, '409': ${example("{ errors: [{ status: '400' }] }")}`,
    ),
    findings: [`${BODY('404')}/example/error/code`, `${BODY('409')}/example/errors/0/status`],
  },
  silent(
    'takes the numbers of a vendor for codes, and lists of several errors as they are',
    `'404': ${example('{ code: 20404, status: 404 }')}, '422': ${example("{ errors: [{ status: '400' }, { status: '422' }] }")}`,
  ),
  {
    name: 'finds a `type` that two failures share, where there is no code',
    spec: responses(
      `'404': ${example("{ type: 'https://acme.dev/p/none', status: 404 }")}, '409': ${example("{ type: 'https://acme.dev/p/none', status: 409 }")}`,
    ),
    findings: [`${BODY('409')}/example/type`],
  },
  silent(
    'takes `about:blank` twice',
    `'404': ${example("{ type: 'about:blank', status: 404 }")}, '409': ${example("{ type: 'about:blank', status: 409 }")}`,
  ),
  {
    name: 'takes one code for a shared response that is used under two statuses',
    spec: `
      paths: { /a: { get: { responses: { '401': { $ref: '#/components/responses/D' }, '403': { $ref: '#/components/responses/D' } } } } }
      components: { responses: { D: { description: No, content: { application/json: { example: { code: denied } } } } } }`,
    findings: [],
  },
]);
