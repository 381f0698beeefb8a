import { ruleTable } from '../rule-table';

const responses = { '200': { description: 'OK' } };

function spec(properties: Record<string, object>, parameters: object[] = []) {
  return {
    paths: {
      '/messages/{message_id}': {
        parameters,
        post: {
          operationId: 'sendMessage',
          requestBody: {
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Message' } } },
          },
          responses,
        },
      },
    },
    components: { schemas: { Message: { type: 'object', properties } } },
  };
}
const text = (description: string, more: object = {}) => ({ type: 'string', description, ...more });
const at = (name: string) => `/components/schemas/Message/properties/${name}/description`;

ruleTable('description-not-echo', [
  {
    name: 'fires on an echo',
    spec: spec({ sender_id: text('The sender id.') }),
    findings: [at('sender_id')],
    messages: [
      'The description of `sender_id` only repeats the name. Say what the value is for, where it comes from, or what it does.',
    ],
  },
  {
    name: 'is silent on the good twin',
    spec: spec({
      sender_id: text(
        'Number or alphanumeric id shown to the recipient; must be verified in the destination country.',
      ),
    }),
    findings: [],
    examined: ['/components/schemas/Message/properties/sender_id'],
  },
  {
    name: 'hears the name of the owner, plurals and other spellings',
    spec: spec({ senderIds: text('Unique identifiers of the senders of this message') }),
    findings: [at('senderIds')],
  },
  {
    name: 'leaves plain names, formats, lists and other languages alone',
    spec: spec({
      id: text('The id of the message.'),
      created_at: text('Created at.'),
      name: text('The name of the message.'),
      country: text('The country.', { pattern: '^[A-Z]{2}$' }),
      status: text('The status.', { enum: ['sent'] }),
      body: text('正文。'),
      note: { type: 'string' },
      title: text(''),
    }),
    findings: [],
  },
  {
    name: 'reads parameters, but not the id in a path',
    spec: spec({}, [
      {
        name: 'message_id',
        in: 'path',
        required: true,
        description: 'The message id.',
        schema: { type: 'string' },
      },
      { name: 'page_mode', in: 'query', description: 'Page mode', schema: { type: 'string' } },
    ]),
    findings: ['/paths/~1messages~1{message_id}/parameters/1/description'],
  },
  {
    name: 'says once what holds nearly everywhere',
    spec: spec(Object.fromEntries('abcdef'.split('').map((name) => [`x${name}`, text(`The x${name}.`)]))),
    findings: ['/paths'],
  },
]);
