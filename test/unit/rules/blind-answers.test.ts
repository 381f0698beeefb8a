import { ruleTable } from './rule-table';

/* Credentials, answers and refusals of designs that were made from the brief alone: one fault each. */

const text = { type: 'string' };

const scheme = (node: object, head: string) => ({
  info: { title: 'Larkline', version: '1', description: head },
  security: [{ key: [] }],
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Larkline-Token', ...node } },
  },
  paths: {
    '/messages': { post: { operationId: 'sendMessage', responses: { 201: { description: 'Queued.' } } } },
  },
});
const KEY_AT = '/components/securitySchemes/key';

ruleTable('security-on-writes', [
  ...[
    'Send the token in the header `X-Larkline-Token`.',
    'Envie a chave no cabeçalho `X-Larkline-Token`.',
    'Send the token in the header, or in the query, as `X-Larkline-Token`.',
    'The answer has an X-Larkline-Trace.',
    'Headers are case-insensitive.',
  ].map((head) => ({ name: `silent: ${head}`, spec: scheme({}, head), findings: [] })),
  {
    name: 'finds a header that the head of the document spells otherwise',
    spec: scheme({ name: 'X-Larkine-Token' }, 'Send the token as `X-Larkline-Token`.'),
    findings: [`${KEY_AT}/name`],
    messages: [
      '`key` calls its key `X-Larkine-Token`, and elsewhere it is called `X-Larkline-Token`: correct one of them.',
    ],
  },
  {
    name: 'finds a key in a cookie that the head of the document puts into a header',
    spec: scheme({ in: 'cookie' }, 'Der Schlüssel gehört in die Kopfzeile `X-Larkline-Token`.'),
    findings: [`${KEY_AT}/in`],
    messages: [
      '`key` puts its key into `cookie`, and its texts speak of another place: correct one of them.',
    ],
  },
  {
    name: 'finds a key in the query whose own text says header',
    spec: scheme({ in: 'query', description: 'A header with your key.' }, ''),
    findings: [`${KEY_AT}/in`],
  },
]);

const answering = (examples: object) => ({
  paths: {
    '/messages': {
      get: {
        operationId: 'listMessages',
        responses: {
          200: {
            description: 'All.',
            content: { 'application/json': { schema: { type: 'object', properties: { ok: {} } }, examples } },
          },
        },
      },
    },
  },
});

ruleTable('response-example', [
  {
    name: 'finds a success that shows only a failure',
    spec: answering({ a: { value: { ok: false, error: 'invalid_phone' } } }),
    findings: ['/paths/~1messages/get/responses/200/content/application~1json/examples/a/value'],
    messages: ['The `200` response shows only a request that failed (`ok: false`): show one that succeeded.'],
  },
  {
    name: 'silent: a success beside a failure',
    spec: answering({ a: { value: { ok: false } }, b: { value: { ok: true } } }),
    findings: [],
  },
]);

const item = (status: number, description: string) => ({
  security: [{ key: [] }],
  paths: {
    '/messages/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
      get: {
        operationId: 'getMessage',
        responses: {
          200: { description: 'It.' },
          401: { description: 'The key is wrong.' },
          404: { description: 'There is no such message.' },
          [status]: { description },
        },
      },
    },
  },
});
const ANSWERS = '/paths/~1messages~1{id}/get/responses';

ruleTable('error-causes-documented', [
  ...[
    'There is no such token.',
    'NOT_FOUND. There is no such method on this host.',
    'No such page - the path is misspelt',
    'Error 404. The URL does not exist.',
    'The page asked for lies behind the end of the collection.',
    'The account is not enabled in this region.',
    'The service is closed for maintenance.',
    'This path has no operation.',
    'Le service est momentanément indisponible.',
    'TOKEN_UNKNOWN. The credential is missing, unknown or expired.',
  ].map((description) => ({
    name: `finds a 404 that is about something else: ${description}`,
    spec: item(404, description),
    findings: [`${ANSWERS}/404`],
  })),
  {
    name: 'finds a 401 that is about the recipient',
    spec: item(401, 'Unauthorized: the recipient has not consented.'),
    findings: [`${ANSWERS}/401`],
  },
  ...['Not found', 'NOT_FOUND. No message with this id under your key.', '该消息不存在'].map(
    (description) => ({
      name: `silent: ${description}`,
      spec: item(404, description),
      findings: [],
    }),
  ),
  ...['Unauthorized', 'Unauthorized: the key is missing.'].map((description) => ({
    name: `silent: ${description}`,
    spec: item(401, description),
    findings: [],
  })),
  ...['larkpass absent or void, number unfit.', 'Blocked: LARKPASS unfit, field missing'].map(
    (description) => ({
      name: `silent: a credential by the name of its scheme: ${description}`,
      spec: { ...item(401, description), security: [{ larkpass: [] }] },
      findings: [],
    }),
  ),
  ...[
    ['larkpass', 'The field `larkpasses` is missing.'],
    ['recipient', 'The recipient number is missing.'],
    ['larkpass', 'larkpass wrong. TODO'],
    ['larkpass', 'wrong invalid missing larkpass'],
    ['larkpass', 'unauthorized wrong credential key larkpass missing bad'],
  ].map(([name = '', description = '']) => ({
    name: `finds a 401 under \`${name}\`: ${description}`,
    spec: { ...item(401, description), security: [{ [name]: [] }] },
    findings: [`${ANSWERS}/401`],
  })),
  {
    name: 'silent: a to-do that is a thing',
    spec: item(404, 'TODO not found'),
    findings: [],
  },
]);
