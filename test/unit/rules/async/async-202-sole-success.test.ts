import { ruleTable } from '../rule-table';

/** `POST /exports` with these statuses. */
function answers(statuses: Record<string, string>, operation: object = {}, item: object = {}): object {
  const responses = Object.fromEntries(
    Object.entries(statuses).map(([status, description]) => [status, { description }]),
  );
  return {
    paths: { '/exports': { ...item, post: { operationId: 'createExport', responses, ...operation } } },
  };
}
const AT = '/paths/~1exports/post/responses/202';
const BOTH = { '200': 'Done', '202': 'Queued' };
const PREFER = { name: 'Prefer', in: 'header', schema: { type: 'string' }, example: 'respond-async' };

ruleTable('async-202-sole-success', [
  {
    name: 'fires on an unexplained mix',
    spec: answers(BOTH),
    findings: [AT],
    messages: [
      '`createExport` should say when it answers `202` and when `200`, or let the caller choose with `Prefer: respond-async`.',
    ],
  },
  {
    name: 'is silent on the good twin',
    spec: answers(BOTH, { parameters: [PREFER] }),
    findings: [],
    examined: [AT],
  },
  { name: 'accepts Prefer at the path', spec: answers(BOTH, {}, { parameters: [PREFER] }), findings: [] },
  {
    name: 'accepts 202 alone',
    spec: answers({ '202': 'Queued', '400': 'Bad' }),
    findings: [],
    examined: [AT],
  },
  {
    name: 'accepts a switch in the body',
    spec: answers(BOTH, {
      requestBody: {
        content: { 'application/json': { schema: { properties: { async: { type: 'boolean' } } } } },
      },
    }),
    findings: [],
  },
  {
    name: 'accepts an explanation',
    spec: answers({ '201': 'Created', '202': 'Queued, when there are more than 100 rows' }),
    findings: [],
  },
  {
    name: 'leaves a polled GET alone',
    spec: {
      paths: {
        '/exports/{id}': {
          get: { responses: { '200': { description: 'Done' }, '202': { description: 'Running' } } },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'points at the operation where the response is shared',
    spec: {
      components: { responses: { A: { description: 'Queued' } } },
      paths: {
        '/a': {
          post: {
            responses: { '204': { description: 'Done' }, '202': { $ref: '#/components/responses/A' } },
          },
        },
      },
    },
    findings: ['/paths/~1a/post/responses/202'],
  },
  {
    name: 'reads a range',
    spec: answers({ '2XX': 'Done', '202': 'Queued' }),
    findings: [AT],
  },
  {
    name: 'accepts a success of another kind',
    spec: answers({ '207': 'Some done', '202': 'Queued' }),
    findings: [],
  },
  {
    name: 'can be silenced',
    spec: answers(BOTH, { 'x-review': { ignore: ['async-202-sole-success'] } }),
    findings: [],
    examined: [],
  },
]);
