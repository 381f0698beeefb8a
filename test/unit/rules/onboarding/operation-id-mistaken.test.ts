import { ruleTable } from '../rule-table';

/* Names of a verb and a noun that are another operation's, or become one with another. */

const responses = { '200': { description: 'OK' } };
const thing = { type: 'object', properties: { id: { type: 'string' }, text: { type: 'string' } } };
const answers = (schema: object) => ({
  '200': { description: 'OK', content: { 'application/json': { schema } } },
});

ruleTable('operation-id-verb-noun', [
  {
    name: 'fires on the thing of another path',
    spec: {
      paths: {
        '/messages/{message_id}': {
          get: { operationId: 'getNumber', summary: 'Look up a message', responses },
        },
        '/numbers/{number_id}': { get: { operationId: 'numbers.get', responses } },
      },
    },
    findings: ['/paths/~1messages~1{message_id}/get/operationId'],
    messages: [
      '`getNumber` is named after another thing than `/messages/{message_id}` is about. A name such as `getMessage` tells callers what they get.',
    ],
  },
  {
    name: 'takes the word of a text, a tag, a schema, a parameter or a short form for the thing',
    spec: {
      paths: {
        '/me': { get: { operationId: 'getUser', summary: 'The user who asks', responses } },
        '/users/{id}': { get: { operationId: 'getUser2nd', responses } },
        '/search/repositories': { get: { operationId: 'search/repos', responses } },
        '/repos/{id}': { get: { operationId: 'repos/get', responses } },
        '/inbox': { get: { operationId: 'listMessages', tags: ['Messages'], responses } },
        '/messages/{id}': { get: { operationId: 'getMessage', responses } },
        '/outbox': {
          get: {
            operationId: 'listOrders',
            responses: {
              '200': {
                description: 'OK',
                content: { 'application/json': { schema: { $ref: '#/components/schemas/OrderPage' } } },
              },
            },
          },
        },
        '/orders/{id}': { get: { operationId: 'getOrder', responses } },
        '/status': {
          get: {
            operationId: 'checkParcel',
            parameters: [{ name: 'parcel_id', in: 'query', schema: { type: 'string' } }],
            responses,
          },
        },
        '/parcels/{id}': { get: { operationId: 'getParcel', responses } },
      },
      components: { schemas: { OrderPage: { type: 'object', properties: { a: { type: 'string' } } } } },
    },
    findings: [],
  },
  {
    name: 'fires on two names that many generators take for one',
    spec: {
      paths: {
        '/messages/{id}': {
          get: { operationId: 'getMessage', responses },
          head: { operationId: 'get_message', responses },
        },
      },
    },
    findings: ['/paths/~1messages~1{id}/head/operationId'],
    messages: [
      '`get_message` and `getMessage` differ in case and separators only, and many languages make one method of them. Give one of them another name.',
    ],
  },
  {
    name: 'fires on a list that is one thing, and not on a list by something',
    spec: {
      paths: {
        '/messages/{id}': { get: { operationId: 'listMessages', responses: answers(thing) } },
        '/replies/{message_id}': {
          get: { operationId: 'listReplies', responses: answers({ type: 'array', items: thing }) },
        },
        '/events/{day}': {
          get: {
            operationId: 'listEvents',
            responses: answers({
              type: 'object',
              properties: {
                data: { type: 'object', properties: { day: {}, found: { type: 'array', items: thing } } },
              },
            }),
          },
        },
        '/calls/{day}': {
          get: {
            operationId: 'listCalls',
            responses: answers({
              type: 'object',
              properties: { day: {}, found: { type: 'array', items: thing } },
            }),
          },
        },
        '/faxes/{id}': { get: { operationId: 'listFaxes', responses } },
      },
    },
    findings: ['/paths/~1messages~1{id}/get/operationId'],
    messages: [
      '`listMessages` promises a list, and the answer is one thing. A name such as `getMessage` tells callers what they get.',
    ],
  },
]);
