import { ruleTable } from '../rule-table';

const ID = 'path-no-verbs';
const get = { get: { responses: { 200: { description: 'OK' } } } };
const paths = (...routes: string[]) => ({
  paths: Object.fromEntries(routes.map((route) => [route, get])) as object,
});
const says = (route: string, verb: string) =>
  `\`${route}\` should name a thing: \`${verb}\` is for the method to say, and clients cannot guess the next path.`;

ruleTable(ID, [
  {
    name: 'fires on a verb at the end, at the path',
    spec: paths('/messages/create'),
    findings: ['/paths/~1messages~1create'],
    messages: [says('/messages/create', 'create')],
    examined: ['/paths/~1messages~1create/get'],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: paths('/messages'),
    findings: [],
    examined: ['/paths/~1messages/get'],
  },
  {
    name: 'fires on each case style',
    spec: paths('/getUser', '/users/{id}/delete-all', '/Update_Order/{id}'),
    findings: ['/paths/~1getUser', '/paths/~1users~1{id}~1delete-all', '/paths/~1Update_Order~1{id}'],
    messages: [says('/getUser', 'getUser')],
  },
  {
    name: 'compares whole segments',
    spec: paths(
      '/posts',
      '/getaways',
      '/puts',
      '/updates',
      '/listings',
      '/addresses',
      '/removals',
      '/creators',
    ),
    findings: [],
  },
  {
    name: 'allows verbs of the trade and actions after a colon',
    spec: paths(
      '/payments/{id}/cancel',
      '/payments/{id}/refund',
      '/payments/{id}/capture',
      '/numbers/verify',
      '/messages:batchGet',
      '/messages/{id}:delete',
    ),
    findings: [],
  },
  {
    name: 'leaves things alone whose names begin like verbs',
    spec: paths(
      '/add-ons',
      '/delete-requests/{id}',
      '/edit-history',
      '/lists/{list_id}',
      '/list/{list_id}',
      '/list',
    ),
    findings: [],
  },
  {
    name: 'accepts a style that puts the resource first, as Slack has it',
    spec: paths('/users.list', '/chat.delete', '/chat.update'),
    findings: [],
  },
  {
    name: 'leaves parameters alone, also at the level of the path',
    spec: {
      paths: {
        '/things/{deleteToken}': {
          parameters: [{ name: 'deleteToken', in: 'path', required: true, schema: { type: 'string' } }],
          ...get,
        },
      },
    },
    findings: [],
  },
  {
    name: 'names the path where it is used, not the path item that it borrows (3.1)',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: { '/users/list': { $ref: '#/components/pathItems/Users' } },
      components: { pathItems: { Users: get } },
    },
    findings: ['/paths/~1users~1list'],
  },
  {
    name: 'says it once where it is the style of the document',
    spec: paths('/getUser', '/createUser', '/user/delete', '/user/update', '/orders'),
    findings: ['/paths'],
    messages: [
      '4 of 5 paths hold a verb, among them `/getUser, /createUser, /user/delete`: name things, and let the method say what happens.',
    ],
  },
  {
    name: 'honours x-review',
    spec: { paths: { '/getUser': { get: { ...get.get, 'x-review': { ignore: [ID] } } } } },
    findings: [],
    examined: [],
  },
]);
