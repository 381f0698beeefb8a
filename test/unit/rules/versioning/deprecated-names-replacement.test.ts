import { ruleTable } from '../rule-table';

const GET = '/paths/~1calls/get';

/** A deprecated operation with these members, beside the one that replaces it. */
const deprecated = (members: string, root = '') => `{ ${root} paths: {
  /calls: { get: { operationId: listCalls, deprecated: true, ${members} responses: { '200': { description: OK } } } },
  /sessions: { get: { operationId: listSessions, responses: { '200': { description: OK } } } } } }`;

const silent = (name: string, members: string) => ({ name, spec: deprecated(members), findings: [] });

ruleTable('deprecated-names-replacement', [
  {
    name: 'finds a description that leads nowhere',
    spec: deprecated('description: Deprecated.,'),
    findings: [`${GET}/description`],
    messages: [
      '`listCalls` should say in its description what to call instead, or that nothing replaces it.',
    ],
    examined: [GET],
  },
  { name: 'finds a missing description', spec: deprecated(''), findings: [GET] },
  {
    name: 'does not take the use of the operation for its replacement',
    spec: deprecated("description: 'Use this to list calls. You can use it to find old ones.',"),
    findings: [`${GET}/description`],
  },
  ...[
    'Replaces all tags of the number. Deprecated.',
    'Lists alternative numbers. Deprecated, do not use in new code.',
    'Deprecated. Please do not use for new integrations; will be removed on 2027-06-30.',
  ].map((description) => ({
    name: `finds no answer in: ${description}`,
    spec: deprecated(`description: '${description}',`),
    findings: [`${GET}/description`],
  })),
  {
    name: 'finds it behind a path item that is borrowed',
    spec: `
      openapi: 3.1.0
      info: { title: T, version: '1' }
      paths: { /calls: { $ref: '#/components/pathItems/Calls' } }
      components: { pathItems: { Calls: { get: { deprecated: true, responses: { '200': { description: OK } } } } } }`,
    findings: ['/components/pathItems/Calls/get'],
  },
  {
    name: 'says it once where nearly all are silent',
    spec: {
      paths: Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [
          `/${name}`,
          { get: { operationId: name, deprecated: true, responses: { 200: { description: 'OK' } } } },
        ]),
      ),
    },
    findings: ['/paths'],
    messages: [
      '6 of 6 deprecated operations, `a, b, c` among them, do not say what to call instead. Name it in their descriptions.',
    ],
  },
  silent('takes a sentence', "description: 'Deprecated; use `listCallLogs` (GET /v2/call-logs).',"),
  silent('takes an operation of another document', 'description: Migrate by June and use listDevices.,'),
  silent('takes a recommendation', 'description: We recommend switching to client keys.,'),
  silent('takes a verb in the passive', "description: 'Superseded; replaced by the Rooms API.',"),
  silent('takes the name of another operation, in the summary', 'summary: Same as listSessions,'),
  silent('takes the path of another operation', "description: 'Gone soon: /sessions',"),
  silent('takes a link', "description: 'See https://docs.acme.dev/migrating',"),
  silent('takes Chinese', 'description: 已弃用，请使用新的接口。,'),
  silent('takes a refusal', 'description: There is no replacement.,'),
  silent('takes an extension', 'x-replaced-by: listSessions,'),
  {
    name: 'takes a link header',
    spec: `{ paths: { /a: { get: { deprecated: true, responses: { '200': { description: OK, headers: { Link: { schema: { type: string }, example: '</b>; rel="successor-version"' } } } } } } } }`,
    findings: [],
  },
  {
    name: 'leaves other languages alone, and what is not deprecated',
    spec: `
      openapi: 3.0.3
      info: { title: T, version: '1', x-language: de }
      paths: { /a: { get: { deprecated: true, description: Veraltet., responses: { '200': { description: OK } } } }, /b: { get: { responses: { '200': { description: OK } } } } }`,
    findings: [],
    examined: [],
  },
  silent('is silent where the operation says so', 'x-review: { ignore: [deprecated-names-replacement] },'),
]);
