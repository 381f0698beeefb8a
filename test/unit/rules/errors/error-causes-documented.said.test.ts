import { ruleTable } from '../rule-table';

/* What the text of a status says: it counts for its cause only where it does not speak of another failure. */

const said = (description: string) => ({ description });
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const item = (method: string, responses: object) => ({
  security: [{ key: [] }],
  paths: { '/messages/{id}': { parameters: [id], [method]: { operationId: 'itemOf', responses } } },
});
const itemAt = (method: string) => `/paths/~1messages~1{id}/${method}/responses`;
const send = (responses: object) => ({
  security: [{ key: [] }],
  paths: {
    '/messages': {
      post: { operationId: 'send', requestBody, responses: { 201: said('It.'), ...responses } },
    },
  },
});
const requestBody = {
  content: { 'application/json': { schema: { type: 'object', properties: { to: { type: 'string' } } } } },
};
const listing = (description: string, ...messages: string[]) => ({
  description,
  content: {
    'application/json': {
      schema: { type: 'object', properties: { message: { type: 'string' } } },
      examples: Object.fromEntries(messages.map((message, i) => [`e${i}`, { value: { message } }])),
    },
  },
});
const good401 = said('The key is missing or wrong.');
const SENT = '/paths/~1messages/post/responses';
const good404 = said('No message has this id.');

ruleTable('error-causes-documented', [
  {
    name: 'leaves an example of another status to error-example-matches-status',
    spec: item('get', {
      200: said('It.'),
      401: good401,
      404: {
        ...good404,
        content: { 'application/problem+json': { example: { title: 'No', status: 401, detail: 'Above.' } } },
      },
    }),
    findings: [],
  },
  ...[
    'The request is not well-formed or incomplete.',
    'InvalidRequestException, InvalidPhoneNumberException or LandlinePhoneNumberException.',
  ].map((description) => ({
    name: `silent: a malformed request in other words: ${description}`,
    spec: send({ 400: said(description), 401: good401 }),
    findings: [],
  })),
  {
    name: 'finds a well-formed request that cannot be delivered, under 400',
    spec: send({ 400: said('The number is well-formed, and it is a landline.'), 401: good401 }),
    findings: [`${SENT}/400`],
  },
  ...[
    ['Unknown message', 0],
    ['Unknown error', 1],
  ].map(([description, count]) => ({
    name: `says which failure it is, or nothing: ${String(description)}`,
    spec: item('get', { 200: said('It.'), 401: good401, 404: said(String(description)) }),
    findings: count === 1 ? [`${itemAt('get')}/404`] : [],
  })),
  {
    name: 'finds a message that is too old, under 401',
    spec: send({ 400: said('The request is malformed.'), 401: said('The message is archived.') }),
    findings: [`${SENT}/401`],
  },
  {
    name: 'silent: a token that is said to be expired, in German, and whose account is the callers own',
    spec: {
      security: [{ key: [] }],
      paths: {
        '/mandanten/{mandantId}/auftraege': {
          parameters: [{ ...id, name: 'mandantId' }],
          post: {
            operationId: 'auftragEinreichen',
            requestBody,
            responses: {
              201: said('Angenommen.'),
              400: said('Die Anfrage ist fehlerhaft.'),
              401: said('Token fehlt, ist abgelaufen oder ungültig.'),
            },
          },
        },
      },
    },
    findings: [],
  },
  {
    name: 'an answer that belongs to another cause, and is borrowed',
    spec: {
      ...item('get', {
        200: said('ok'),
        401: { $ref: '#/components/responses/Denied' },
        404: { $ref: '#/components/responses/Denied' },
      }),
      components: { responses: { Denied: said('Der Schlüssel ist unbekannt oder gesperrt.') } },
    },
    findings: [`${itemAt('get')}/404`],
  },
  {
    name: 'an answer whose only example is another object than its schema',
    spec: send({
      400: said('The request is malformed.'),
      401: {
        ...good401,
        content: {
          'application/json': {
            schema: { type: 'object', required: ['error'], properties: { error: { type: 'object' } } },
            example: { code: 'wrong_key' },
          },
        },
      },
    }),
    findings: [`${SENT}/401`],
  },
  {
    name: 'a default whose schema says nothing, whatever its text promises',
    spec: send({
      default: {
        description: 'Any failure: a wrong credential, a malformed request.',
        content: { '*/*': { schema: {} } },
      },
    }),
    findings: [SENT, SENT],
  },
  ...['The API key is missing or not valid.', 'Missing, unknown or revoked token.', '密钥缺失或无效'].map(
    (text) => ({
      name: `a 400 that is about the credential: ${text}`,
      spec: send({ 400: said(text), 401: good401 }),
      findings: ['/paths/~1messages/post/responses/400'],
    }),
  ),
  ...[
    'The key is missing, or a field is wrong.',
    'Malformed request or wrong key.',
    'ValidationException: the input fails.',
    'The body has no recipient.',
  ].map((text) => ({
    name: `silent: a 400 that is about the request, too: ${text}`,
    spec: send({ 400: said(text), 401: good401 }),
    findings: [],
  })),
  {
    name: 'a range whose examples are of other failures',
    spec: send({
      '4XX': listing('Refused. Each example is one reason.', 'The API key is wrong.', 'Too many requests.'),
    }),
    findings: ['/paths/~1messages/post/responses'],
  },
  {
    name: 'silent: a range for all that callers do, whatever its examples are',
    spec: send({
      '4XX': listing('Whatever the caller did wrong.', 'The API key is wrong.', 'Too many requests.'),
    }),
    findings: [],
  },
  ...[
    'Only messages older than 90 days get this.',
    'No such route. Check the URL.',
    'The content of this message was already deleted.',
    'The page token is malformed.',
    'Gone. The message is older than 90 days and was erased.',
    'The API has no such path. There is no path /mesages.',
    'The content has been deleted before.',
  ].map((text) => ({
    name: `a look-up whose 404 is about something else: ${text}`,
    spec: item('get', { 200: said('It.'), 401: good401, 404: said(text) }),
    findings: [`${itemAt('get')}/404`],
  })),
  ...[
    'Payment of your plan failed.',
    'The subscription of your account does not include messages.',
    'The cursor has expired.',
    'Error',
    'Request failed.',
  ].map((text) => ({
    name: `a 401 that does not speak of the credential: ${text}`,
    spec: item('get', { 200: said('It.'), 401: said(text), 404: good404 }),
    findings: [`${itemAt('get')}/401`],
  })),
  ...[
    'The session has expired.',
    'The security token included in the request is invalid.',
    'Invalid signature.',
    'Invalid client.',
    'Unauthorized',
    'AppCode 缺失或无效',
    'The subscription key is missing or not valid.',
    'Access denied: your account has no balance and no valid key.',
    'Der API-Schlüssel fehlt oder ist falsch.',
  ].map((text) => ({
    name: `silent: a 401 that says it in its own way: ${text}`,
    spec: item('get', { 200: said('It.'), 401: said(text), 404: said('No message abc exists.') }),
    findings: [],
  })),
  {
    name: 'silent: an account in the path that the credential names already',
    spec: {
      security: [{ key: [] }],
      paths: {
        '/accounts/{AccountSid}/messages': {
          parameters: [{ ...id, name: 'AccountSid' }],
          get: { operationId: 'list', responses: { 200: said('All.'), 401: good401 } },
        },
      },
    },
    findings: [],
  },
]);
