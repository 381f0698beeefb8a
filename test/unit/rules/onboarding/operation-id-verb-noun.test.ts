import { ruleTable } from '../rule-table';

const ok = { '200': { description: 'OK' } };
const responses = ok;
const made = { '201': { description: 'Made' } };

ruleTable('operation-id-verb-noun', [
  {
    name: 'fires on the mark of a generator',
    spec: { paths: { '/messages': { post: { operationId: 'messages_post_1', responses: made } } } },
    findings: ['/paths/~1messages/post/operationId'],
    messages: [
      '`messages_post_1` bears the marks of a generator. Choose a name such as `createMessage`, which stays when the code behind it moves.',
    ],
  },
  {
    name: 'is silent on the good twin',
    spec: { paths: { '/messages': { post: { operationId: 'createMessage', responses: made } } } },
    findings: [],
    examined: ['/paths/~1messages/post'],
  },
  {
    name: 'fires where there is none, with a name from method and path',
    spec: {
      paths: {
        '/v1/phone-numbers/{id}': { get: { responses }, delete: { responses } },
        '/messages/{id}/cancel': { post: { responses } },
      },
    },
    findings: [
      '/paths/~1v1~1phone-numbers~1{id}/get',
      '/paths/~1v1~1phone-numbers~1{id}/delete',
      '/paths/~1messages~1{id}~1cancel/post',
    ],
    messages: [
      '`GET /v1/phone-numbers/{id}` should have an `operationId`, such as `getPhoneNumber`: generated clients name their methods after it.',
      '`DELETE /v1/phone-numbers/{id}` should have an `operationId`, such as `deletePhoneNumber`: generated clients name their methods after it.',
      '`POST /messages/{id}/cancel` should have an `operationId`, such as `cancelMessage`: generated clients name their methods after it.',
    ],
  },
  {
    name: 'fires on spaces, a lone verb, a lone noun and a verb of another method',
    spec: {
      paths: {
        '/a': { get: { operationId: 'List all', responses } },
        '/b': { get: { operationId: 'list', responses } },
        '/calls': { get: { operationId: 'calls', responses } },
        '/d/{id}': { delete: { operationId: 'getD', responses } },
      },
    },
    findings: [
      '/paths/~1a/get/operationId',
      '/paths/~1b/get/operationId',
      '/paths/~1calls/get/operationId',
      '/paths/~1d~1{id}/delete/operationId',
    ],
    messages: [
      '`List all` should be one name without spaces and braces, such as `getA`: each generator replaces them in its own way.',
      '`list` should also name the thing, such as `getB`: the next resource needs the same verb.',
      '`calls` should also name what is done, such as `listCalls`: it becomes a method that callers have to recognise.',
      '`getD` promises something else than `DELETE` does. A name such as `deleteD` tells callers what will happen.',
    ],
  },
  {
    name: 'knows the names of FastAPI and springfox',
    spec: {
      paths: {
        '/items/{item_id}': { get: { operationId: 'read_item_items__item_id__get', responses } },
        '/pets': { get: { operationId: 'listPetsUsingGET', responses } },
      },
    },
    findings: ['/paths/~1items~1{item_id}/get/operationId', '/paths/~1pets/get/operationId'],
  },
  {
    name: 'knows the verb that is an action of the path',
    spec: {
      paths: {
        '/comments/{id}/pin': { put: { operationId: 'pin-comment' } },
        '/alerts/{id}/dismiss': { post: { operationId: 'alerts/dismiss-alert' } },
      },
    },
    findings: [],
  },
  {
    name: 'takes the action of a path for a verb, whatever it is',
    spec: {
      paths: {
        '/tasks/{id}/duplicate': { post: { operationId: 'duplicateTask' } },
        '/payments/{id}/reverse': { post: { operationId: 'paymentReverse' } },
        '/task-templates/{id}/instantiateTask': { post: { operationId: 'instantiateTask' } },
        '/sandbox/item/fire_webhook': { post: { operationId: 'sandboxItemFireWebhook' } },
        '/jobs/{id}/quiesce': { post: { operationId: 'quiesceJob' } },
        '/vms/{id}:hibernate': { post: { operationId: 'hibernateVm' } },
        '/volumes/{id}/rehydrate-disk': { put: { operationId: 'volumeRehydrateDisk' } },
        '/orders/{id}/items/reprice': { post: { operationId: 'order.items.reprice' } },
        '/nodes/{id}/unquarantine': {
          post: { operationId: 'nodeUnquarantine', summary: 'Lets the node work again.' },
        },
      },
    },
    findings: [],
  },
  {
    name: 'does not take a thing at the end of a path for what is done',
    spec: {
      paths: {
        '/customers/{id}/note': { post: { operationId: 'customerNote', summary: 'Add a note.' } },
        '/cases/{id}/attachment': { post: { operationId: 'caseAttachment' } },
        '/users/{id}/phone-number': { post: { operationId: 'userPhoneNumber' } },
        '/users/{id}/subscriptions': { post: { operationId: 'userSubscriptions' } },
        '/jobs/{id}/quorum': { get: { operationId: 'jobQuorum' } },
      },
    },
    findings: [
      '/paths/~1customers~1{id}~1note/post/operationId',
      '/paths/~1cases~1{id}~1attachment/post/operationId',
      '/paths/~1users~1{id}~1phone-number/post/operationId',
      '/paths/~1users~1{id}~1subscriptions/post/operationId',
      '/paths/~1jobs~1{id}~1quorum/get/operationId',
    ],
    messages: [
      '`customerNote` should also name what is done, such as `createNote`: it becomes a method that callers have to recognise.',
    ],
  },
  {
    name: 'suggests the action of the path as the verb',
    spec: {
      paths: {
        '/tasks/{id}/duplicate': { post: { responses: made } },
        '/items/{id}/fire_webhook': { post: { responses } },
        '/messages/{id}/cancel-all': { post: { responses } },
      },
    },
    findings: [
      '/paths/~1tasks~1{id}~1duplicate/post',
      '/paths/~1items~1{id}~1fire_webhook/post',
      '/paths/~1messages~1{id}~1cancel-all/post',
    ],
    messages: ['`duplicateTask`', '`fireWebhook`', '`cancelAllMessage`'].map(
      (better, i) =>
        `\`POST ${['/tasks/{id}/duplicate', '/items/{id}/fire_webhook', '/messages/{id}/cancel-all'][i]}\` should have an \`operationId\`, such as ${better}: generated clients name their methods after it.`,
    ),
  },
  {
    name: 'knows a name that only spells method and path, and one that is a number',
    spec: {
      paths: {
        '/v1/messages/{id}': { get: { operationId: 'get-v1-messages-id' } },
        '/calls': { get: { operationId: 'operation1' }, post: { operationId: 'postCalls' } },
      },
    },
    findings: ['/paths/~1v1~1messages~1{id}/get/operationId', '/paths/~1calls/get/operationId'],
    messages: [
      '`get-v1-messages-id` bears the marks of a generator. Choose a name such as `getMessage`, which stays when the code behind it moves.',
    ],
  },
  {
    name: 'suggests a name that is not taken',
    spec: {
      paths: {
        '/messages': { post: { operationId: 'createMessage', responses: made } },
        '/users/{id}/messages': { post: { responses: made } },
      },
    },
    findings: ['/paths/~1users~1{id}~1messages/post'],
    messages: [
      '`POST /users/{id}/messages` should have an `operationId`, such as `createUserMessage`: generated clients name their methods after it.',
    ],
  },
  {
    name: 'leaves case, order and domain verbs alone',
    spec: {
      paths: {
        '/a': {
          get: { operationId: 'issues/list-comments', responses },
          post: { operationId: 'messages.create', responses },
        },
        '/messages': {
          post: { operationId: 'postMessage', responses },
          get: { operationId: 'messages_list', responses },
        },
        '/login': { post: { operationId: 'login', responses } },
        '/checks/{id}/rerequest': { post: { operationId: 'checks/rerequest-suite', responses } },
        '/posts': {
          post: { operationId: 'create_post', responses },
          get: { operationId: 'repos/get', responses },
        },
        '/users/me': { get: { operationId: 'currentUser', responses } },
        '/messages/search': { post: { operationId: 'getMatchingMessages', responses } },
        '/users/{user_id}/folders/0': { put: { operationId: 'put_users_id_folders_0', responses } },
        '/apps/{id}': { put: { operationId: 'get-or-create-app', responses } },
      },
    },
    findings: [],
  },
  {
    name: 'asks a webhook for a name, but not for a verb',
    spec: {
      openapi: '3.1.0',
      info: { title: 'Test', version: '1' },
      webhooks: {
        'message.delivered': { post: { responses } },
        'message.failed': { post: { operationId: 'messageFailed', responses } },
      },
    },
    findings: ['/webhooks/message.delivered/post'],
    messages: [
      '`POST message.delivered` should have an `operationId`, such as `onMessageDelivered`: generated clients name their methods after it.',
    ],
  },
  {
    name: 'says once what holds nearly everywhere',
    spec: {
      paths: Object.fromEntries('abcdef'.split('').map((name) => [`/${name}`, { get: { responses } }])),
    },
    findings: ['/paths'],
    messages: [
      '6 of 6 operations should have an `operationId` of a verb and a noun, among them `GET /a, GET /b, GET /c`: generated clients name their methods after it.',
    ],
  },
  {
    name: 'follows a shared path item',
    spec: {
      openapi: '3.1.0',
      info: { title: 'Test', version: '1' },
      paths: { '/calls': { $ref: '#/components/pathItems/Calls' } },
      components: { pathItems: { Calls: { get: { operationId: 'calls', responses } } } },
    },
    findings: ['/components/pathItems/Calls/get/operationId'],
  },
  {
    name: 'is silenced by x-review',
    spec: { paths: { '/a': { get: { 'x-review': { ignore: ['operation-id-verb-noun'] }, responses } } } },
    findings: [],
    examined: [],
  },
]);
