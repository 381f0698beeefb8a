import { ruleTable } from './rule-table';

/* Bodies of designs that were made from the brief alone: text and XML, a second success, what an answer shows. */

const sending = (type: string, media: object) => ({
  paths: {
    '/to/{number}': {
      post: {
        operationId: 'sendText',
        requestBody: { content: { [type]: media } },
        responses: { 202: { description: 'On its way' } },
      },
    },
  },
});
const at = (type: string) => `/paths/~1to~1{number}/post/requestBody/content/${type.replace('/', '~1')}`;
/** One schema in two media types, the fitting one as XML. */
const both = ({ To }: { To: string }, example: object) => {
  const schema = { type: 'object', properties: { To: { type: 'string' }, Text: { type: 'string' } } };
  return {
    'application/xml': { schema, example: `<Message><To>${To}</To></Message>` },
    'application/json': { schema, example },
  };
};
const short = { type: 'string', maxLength: 20 };

ruleTable('request-example', [
  ...[
    { schema: short, example: 'Your order is ready' },
    { schema: { ...short, examples: ['Your order is ready'] } },
    { example: 'Your order is ready' },
    // Nobody said anything: it may be a file.
    { schema: short },
    { schema: { type: 'string', format: 'binary' }, example: 'string' },
  ].map((media) => ({
    name: `silent: a text body ${JSON.stringify(media)}`,
    spec: sending('text/plain; charset=utf-8', media),
    findings: [],
  })),
  {
    name: 'silent: XML with an example as text, or of its members',
    spec: sending('application/xml', {
      schema: { type: 'object', properties: { To: { type: 'string' } } },
      example: '<Message><To>+14155550123</To></Message>',
    }),
    findings: [],
  },
  {
    name: 'finds JSON that shows nothing of its schema beside XML that does',
    spec: {
      paths: {
        '/to/{number}': {
          post: {
            operationId: 'sendText',
            requestBody: { content: both({ To: '+14155550123' }, { Recipient: '+14155550123' }) },
            responses: { 202: { description: 'On its way' } },
          },
        },
      },
    },
    findings: [`${at('application/json')}/example`],
  },
  {
    name: 'finds a placeholder in place of the text',
    spec: sending('text/plain', { schema: short, example: 'string' }),
    findings: [`${at('text/plain')}/example`],
    messages: ['The example should show a value that could be real, not `string`.'],
  },
  {
    name: 'finds it in the schema, too',
    spec: sending('text/plain', { schema: { ...short, examples: ['string'] } }),
    findings: [`${at('text/plain')}/schema/examples/0`],
  },
  {
    name: 'finds a text of one letter',
    spec: sending('text/plain', { schema: short, example: 'x' }),
    findings: [at('text/plain')],
  },
]);

const text = { $ref: '#/components/schemas/Text' };
const shown = { schema: text, example: { reference: 'rx-1187', progress: 'waiting' } };
const putting = (first: object, second: object, status = '200') => ({
  components: {
    schemas: {
      Text: {
        type: 'object',
        properties: { reference: { type: 'string' }, progress: { type: 'string' } },
      },
    },
  },
  paths: {
    '/texts/{reference}': {
      put: {
        operationId: 'putText',
        responses: {
          201: { description: 'Taken over.', content: { 'application/json': first } },
          [status]: { description: 'Sent before.', content: { 'application/json': second } },
        },
      },
    },
  },
});
const answer = (status: number) =>
  `/paths/~1texts~1{reference}/put/responses/${status}/content/application~1json`;

ruleTable('response-example', [
  ...[{ To: '+14155550123' }, { Recipient: '+14155550123' }].map((example) => ({
    name: `JSON beside XML: ${Object.keys(example).join()}`,
    spec: {
      paths: {
        '/messages/{id}': {
          get: {
            operationId: 'getMessage',
            responses: { 200: { description: 'It.', content: both({ To: '+14155550123' }, example) } },
          },
        },
      },
    },
    findings:
      'To' in example ? [] : ['/paths/~1messages~1{id}/get/responses/200/content/application~1json/example'],
  })),
  {
    name: 'silent: a second success with the schema of the first',
    spec: putting(shown, { schema: text }),
    findings: [],
  },
  {
    name: 'finds a second success with a schema of its own',
    spec: putting(shown, { schema: { type: 'object', properties: { since: { type: 'string' } } } }),
    findings: [answer(200)],
  },
  {
    name: 'finds both where neither shows anything',
    spec: putting({ schema: text }, { schema: text }),
    findings: [answer(200), answer(201)],
  },
  {
    name: 'finds a failure, whatever a success with its schema shows',
    spec: putting(shown, { schema: text }, '409'),
    findings: [answer(409)],
  },
]);

ruleTable('oas3-valid-media-example', [
  {
    name: 'finds a text that is longer than its limit',
    spec: sending('text/plain', { schema: short, example: 'Your order is ready to be fetched' }),
    findings: [`${at('text/plain')}/example`],
  },
  {
    name: 'silent: text whose schema describes what it says',
    spec: sending('text/plain', { schema: { type: 'object' }, example: 'to=1&text=2' }),
    findings: [],
  },
]);

const making = (answer: object, example: object | string, sent: object = { to: {}, text: {} }) => ({
  paths: {
    '/messages': {
      post: {
        operationId: 'sendMessage',
        requestBody: { content: { 'application/json': { schema: { type: 'object', properties: sent } } } },
        responses: {
          201: {
            description: 'Queued.',
            content: {
              [typeof example === 'string' ? 'application/xml' : 'application/json']: {
                schema: { type: 'object', properties: answer },
                example,
              },
            },
          },
        },
      },
    },
  },
});
const MADE = '/paths/~1messages/post/responses/201/content/application~1json/example';

ruleTable('response-example', [
  {
    name: 'finds an answer that shows the request once more',
    spec: making(
      { id: {}, to: {}, text: {}, status: {} },
      { to: '+14155550123', text: 'Your order is ready.' },
    ),
    findings: [MADE],
    messages: ['The `201` response shows only what was sent: show what the answer adds, such as `id`.'],
  },
  {
    name: 'finds it in an envelope',
    spec: making(
      { data: { type: 'object', properties: { to: {}, text: {}, state: {} } } },
      { data: { To: '+14155550123', text: 'Your order is ready.' } },
    ),
    findings: [MADE],
  },
  {
    name: 'finds it in XML',
    spec: making(
      { id: {}, to: {}, status: {} },
      '<message><to>+14155550123</to><text lang="en">Ready.</text></message>',
    ),
    findings: [MADE.replace('json', 'xml')],
  },
  {
    name: 'silent: XML with the state',
    spec: making(
      { id: {}, to: {}, status: {} },
      '<message><to>+14155550123</to><status>queued</status></message>',
    ),
    findings: [],
  },
  {
    name: 'finds an example with none of the members that its schema describes',
    spec: making({ id: {}, status: {} }, { To: '+14155550123', Body: 'Your order is ready.' }, { To: {} }),
    findings: [MADE],
  },
  {
    name: 'silent: an answer that shows the state beside what was sent',
    spec: making({ id: {}, to: {}, text: {}, status: {} }, { to: '+14155550123', status: 'queued' }),
    findings: [],
  },
  {
    name: 'silent: an answer that adds nothing by its schema',
    spec: making({ to: {}, text: {} }, { to: '+14155550123', text: 'Your order is ready.' }),
    findings: [],
  },
  {
    name: 'silent: members that nobody named',
    spec: making({}, { to: '+14155550123', text: 'Your order is ready.' }),
    findings: [],
  },
]);
