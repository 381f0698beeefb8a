import { ruleTable } from './rule-table';

/* What designers who saw only the brief say of repeats, and of the two conflicts: one fault each. */

const text = { type: 'string' };
const json = (schema: object) => ({ 'application/json': { schema } });
const BODY = {
  type: 'object',
  required: ['to', 'text'],
  properties: { to: { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' }, text },
};

interface Parts {
  head?: string;
  description?: string;
  parameter?: object;
  responses?: object;
  body?: object;
}

const sending = ({ head = '', description = '', parameter, responses = {}, body }: Parts) => ({
  info: { title: 'Larkline', version: '1', description: head },
  paths: {
    '/messages': {
      post: {
        operationId: 'sendMessage',
        description,
        ...(parameter ? { parameters: [parameter] } : {}),
        requestBody: { content: json(body ?? BODY) },
        responses: { 201: { description: 'Queued.' }, ...responses },
      },
    },
  },
});
const header = (name: string, description = 'Identifies the request.') => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: text,
});
const POST = '/paths/~1messages/post';
const CONTENT = `${POST}/requestBody/content/application~1json`;
const KEY = header('Idempotency-Key');

const answered = (status: number, description: string, more: Parts = {}) =>
  sending({ parameter: KEY, ...more, responses: { [status]: { description } } });
const KEY_AT = `${POST}/parameters/0`;

ruleTable('idempotency-key-on-create', [
  ...[
    'A repeat: the message is queued once more and returned as it stands now.',
    'On a reattempt, the `message` is absent.',
    'The created message, or `{}` for a repeat.',
    'Die Nachricht wird dabei erneut versendet, wenn die erste noch nicht zugestellt ist.',
    'Le message est renvoyé.',
    'El mensaje se envía de nuevo.',
    '消息会重新发送。',
  ].map((description) => ({
    name: `finds an answer by which a repeat acts again or tells nothing: ${description}`,
    spec: answered(200, description),
    findings: [KEY_AT],
  })),
  ...[
    'A repeat: the message as it stands now. It is not sent again.',
    'The message. With a new key it is sent again.',
    'Die Nachricht wird nicht erneut versendet.',
    "Le message n'est pas renvoyé.",
    '消息不会重新发送。',
    'The message. After 24 hours, it is sent again.',
  ].map((description) => ({
    name: `silent: ${description}`,
    spec: answered(200, description),
    findings: [],
  })),
  ...[
    'A key is honoured at most once per instance.',
    'Keys are remembered for a day, and not shared between instances.',
  ].map((description) => ({
    name: `finds a memory that a repeat may miss: ${description}`,
    spec: sending({ description, parameter: KEY }),
    findings: [KEY_AT],
  })),
  ...[
    'Keys are remembered for a day, shared between all instances.',
    'At most 20 requests per connection are taken. Balances are not shared between regions.',
  ].map((description) => ({
    name: `silent: a memory that all instances share, and what else is counted per host: ${description}`,
    spec: sending({ description, parameter: KEY }),
    findings: [],
  })),
  ...[
    ['Vom Einreicher vergeben, bei jeder Wiederholung gleich.', []],
    ['Vom Einreicher vergeben.', [POST]],
  ].map(([description = '', findings = []]) => ({
    name: `a field that a repeat keeps, where 200 stands beside 201: ${String(description)}`,
    spec: sending({
      responses: { 200: { description: 'Doppelt eingereicht: die Nachricht aus der ersten Einreichung.' } },
      body: {
        ...BODY,
        required: ['to', 'text', 'auftragsreferenz'],
        properties: { ...BODY.properties, auftragsreferenz: { ...text, description } },
      },
    }),
    findings: findings as string[],
  })),
  {
    name: 'finds a head that asks for a new reference where no answer came',
    spec: sending({
      head: "Lorsque le client n'a pas reçu de réponse, il attribue une nouvelle référence au message.",
      parameter: KEY,
    }),
    findings: [KEY_AT],
  },
  ...[
    'It is not promised that at most one message goes out.',
    'The Idempotency-Key is only written to our log; it is not compared with earlier keys.',
  ].map((description) => ({
    name: `finds a promise that is withheld: ${description}`,
    spec: sending({ description, parameter: KEY }),
    findings: [KEY_AT],
  })),
]);

const both = (running: string, other: string) => ({
  409: { description: running },
  422: { description: other },
});
const OTHER = 'The key came with another body. Do not repeat.';
const RUNNING = 'The first request is still running. Wait, then repeat.';
const TWO_CODES = {
  type: 'object',
  properties: { code: { type: 'integer', enum: [4091, 4092] }, message: text },
};
const coded = (code: number, message: string) => ({ value: { code, message } });
const table = (running: number, other: number) =>
  `| code | meaning |\n|---|---|\n| ${running} | First call with this key still in process |\n| ${other} | Key known with a different body |`;

ruleTable('idempotency-conflicts-documented', [
  ...[
    'Sending is paused for your account by its administrator. Wait until it is resumed and retry.',
    'The daily allowance of your account is used up. Put it again tomorrow.',
    'Never returned.',
    'Not used: nobody checks whether the first request is still running.',
  ].map((description) => ({
    name: `finds a 409 that is about something else: ${description}`,
    spec: sending({ parameter: KEY, responses: both(description, OTHER) }),
    findings: [`${POST}/responses/409`],
  })),
  ...['Conflict', 'Wait.', 'Request conflict: send it again later.'].map((description) => ({
    name: `silent: a 409 that says no more than that: ${description}`,
    spec: sending({ parameter: KEY, responses: both(description, OTHER) }),
    findings: [],
  })),
  {
    name: 'finds a mismatch of something else than the content',
    spec: sending({ parameter: KEY, responses: both(RUNNING, '`type-mismatch`: `type` is not `messages`.') }),
    findings: [`${POST}/responses/422`],
  },
  ...[
    ['one code in both examples', 'The code says which.', [4091, 4091], 1],
    ['two codes', 'The code says which.', [4091, 4092], 0],
    ['a repeat in every case', 'The code says which. Repeat the request in every case.', [4091, 4092], 1],
    ['a code that is taken back', '`error.code` is informational and may change.', [4091, 4092], 1],
    [
      'a repeat of one of them',
      'The code says which. With 4091, repeat in any case; else do not.',
      [4091, 4092],
      0,
    ],
  ].map(([name, description, codes, count]) => {
    const [running = 0, other = 0] = codes as number[];
    const examples = { a: coded(running, 'First call still in process'), b: coded(other, 'Different body') };
    return {
      name: `${count === 1 ? 'finds' : 'silent:'} two conflicts under one status: ${String(name)}`,
      spec: sending({
        parameter: KEY,
        responses: { 409: { description, content: { 'application/json': { schema: TWO_CODES, examples } } } },
      }),
      findings: count === 1 ? [`${POST}/responses/409`] : [],
    };
  }),
  ...[true, false].map((isSwapped) => ({
    name: `${isSwapped ? 'finds' : 'silent:'} codes of an answer and of a table that ${isSwapped ? 'swap their meaning' : 'agree'}`,
    spec: sending({
      description: isSwapped ? table(4092, 4091) : table(4091, 4092),
      parameter: KEY,
      responses: {
        409: {
          description: 'In process, or with a different body: the code says which.',
          content: {
            'application/json': {
              examples: { a: coded(4091, 'First call still in process'), b: coded(4092, 'Different body') },
            },
          },
        },
      },
    }),
    findings: isSwapped ? [`${POST}/responses/409`] : [],
  })),
]);

ruleTable('idempotency-key-bounded', [
  {
    name: 'finds a token that is required and described nowhere',
    spec: sending({ body: { ...BODY, required: ['to', 'requestId'] } }),
    findings: [`${CONTENT}/schema/required`],
    messages: ['The idempotency key `requestId` should also state `type: string, maxLength, example`.'],
  },
  ...[
    ['Höchstens 35 Stellen.', 0],
    ['Höchstens 16 Stellen, längere werden abgeschnitten.', 1],
  ].map(([description, count]) => ({
    name: `compares a length with its text: ${String(description)}`,
    spec: sending({
      body: {
        ...BODY,
        required: ['requestId'],
        properties: {
          ...BODY.properties,
          requestId: { ...text, maxLength: 35, example: 'ERINN-0417', description },
        },
      },
    }),
    findings: count === 1 ? [`${CONTENT}/schema/properties/requestId`] : [],
  })),
]);
