import { ruleTable } from '../rule-table';

const text = { type: 'string' };
const time = { type: 'string', format: 'date-time' };
const rest = { error: { type: 'object' }, updated_at: time };
const AT = '/paths/~1exports~1{id}/get/responses/200/content/application~1json/schema';
const answer = (properties: object) => ({
  '200': { description: 'OK', content: { 'application/json': { schema: { type: 'object', properties } } } },
});

/** A GET at this address with these members. */
function monitor(properties: object, route = '/exports/{id}', paths: object = {}, more: object = {}): object {
  return {
    paths: { [route]: { get: { operationId: 'getIt', responses: answer(properties), ...more } }, ...paths },
  };
}
const values = (...list: string[]) => ({ type: 'string', enum: list });

ruleTable('async-status-schema', [
  {
    name: 'fires on a status without values',
    spec: monitor({ status: text, ...rest }),
    findings: [`${AT}/properties/status`],
    messages: [
      '`status` should name its final states, both success and failure: whoever polls has to know when to stop.',
    ],
  },
  {
    name: 'fires where there is no failure',
    spec: monitor({ status: values('queued', 'running', 'succeeded'), ...rest }),
    findings: [`${AT}/properties/status`],
  },
  {
    name: 'fires without a status',
    spec: monitor({ id: text, ...rest }),
    findings: [AT],
    messages: [
      'What `getIt` answers should have a `status` that names its final states: whoever polls has to know when to stop.',
    ],
  },
  {
    name: 'fires without error and time',
    spec: monitor({ status: values('running', 'succeeded', 'failed') }),
    findings: [AT],
    messages: [
      'What `getIt` answers should also have `error, updated_at`: after a failure the caller has to know why and since when.',
    ],
  },
  {
    name: 'is silent on the good twin',
    spec: monitor({
      id: text,
      status: values('queued', 'running', 'succeeded', 'failed', 'canceled'),
      ...rest,
    }),
    findings: [],
    examined: ['/paths/~1exports~1{id}/get'],
  },
  {
    name: 'accepts examples of 3.1',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      ...monitor({ status: { type: 'string', examples: ['running', 'succeeded', 'failed'] }, ...rest }),
    },
    findings: [],
  },
  {
    name: 'accepts states told in words',
    spec: monitor({
      status: { type: 'string', description: 'Ends as completed or failed; treat unknown as in progress.' },
      ...rest,
    }),
    findings: [],
  },
  {
    name: 'accepts done with error',
    spec: monitor(
      { done: { type: 'boolean' }, error: { type: 'object' }, created_at: time },
      '/operations/{id}',
    ),
    findings: [],
  },
  {
    name: 'accepts status with a conclusion',
    spec: monitor(
      {
        status: values('queued', 'running', 'completed'),
        conclusion: values('success', 'failure'),
        created_at: time,
      },
      '/jobs/{id}',
    ),
    findings: [],
  },
  {
    name: 'leaves to-dos alone',
    spec: monitor({ title: text, status: values('open', 'done') }, '/tasks/{id}'),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves openings alone',
    spec: monitor({ title: text, status: values('open', 'closed') }, '/jobs/{id}'),
    findings: [],
    examined: [],
  },
  {
    name: 'follows the handle of a 202',
    spec: monitor({ id: text, status: text, ...rest }, '/messages/{id}', {
      '/messages': { post: { responses: { '202': { ...answer({ id: text })['200'] } } } },
    }),
    findings: [
      '/paths/~1messages~1{id}/get/responses/200/content/application~1json/schema/properties/status',
    ],
  },
  {
    name: 'asks a message only for its final states',
    spec: monitor({ id: text, status: values('queued', 'sent', 'failed') }, '/messages/{id}', {
      '/messages': { post: { responses: { '202': { ...answer({ id: text })['200'] } } } },
    }),
    findings: [],
    examined: ['/paths/~1messages~1{id}/get'],
  },
  {
    name: 'leaves the thing itself alone where it was changed',
    spec: {
      paths: {
        '/rooms/{id}': {
          get: { responses: answer({ id: text, status: text }) },
          post: { responses: { '202': { ...answer({ id: text, status: text })['200'] } } },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'points at a shared schema',
    spec: {
      components: { schemas: { Export: { type: 'object', properties: { status: text, ...rest } } } },
      paths: {
        '/exports/{id}': {
          get: {
            responses: {
              '200': {
                description: 'OK',
                content: { 'application/json': { schema: { $ref: '#/components/schemas/Export' } } },
              },
            },
          },
        },
      },
    },
    findings: ['/components/schemas/Export/properties/status'],
  },
  {
    name: 'can be silenced',
    spec: monitor({ status: text }, undefined, {}, { 'x-review': { ignore: ['async-status-schema'] } }),
    findings: [],
    examined: [],
  },
]);
