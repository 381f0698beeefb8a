import { ruleTable } from './rule-table';

const text = { type: 'string' };
const items = { type: 'array', items: { type: 'object', properties: { id: text } } };
const json = (schema: object, type = 'application/json') => ({ content: { [type]: { schema } } });

const BODY = '/paths/~1messages/get/responses/200/content/application~1json';
const MESSAGE =
  '`listMessages` should answer with an object that holds the list: a bare array can never grow a cursor, a total or a warning.';

/** `GET /messages` that answers in this way. */
function answers(response: object, more: object = {}, version?: string): object {
  const head = version === undefined ? {} : { openapi: version, info: { title: 'T', version: '1' } };
  return {
    ...head,
    paths: {
      '/messages': {
        get: {
          operationId: 'listMessages',
          responses: { '200': { description: 'OK', ...response } },
          ...more,
        },
      },
    },
  };
}
const link = (name: string) => ({ headers: { [name]: { schema: text } } });

ruleTable('list-envelope', [
  {
    name: 'fires on a bare array',
    spec: answers(json(items)),
    findings: [`${BODY}/schema`],
    messages: [MESSAGE],
  },
  {
    name: 'fires on an array that may be null',
    spec: answers(json({ ...items, type: ['array', 'null'] }), {}, '3.1.0'),
    findings: [`${BODY}/schema`],
  },
  {
    name: 'is silent on the good twin',
    spec: answers(json({ properties: { data: items } })),
    findings: [],
    examined: [BODY],
  },
  {
    name: 'accepts an array with a Link header',
    spec: answers({ ...json(items), ...link('Link') }),
    findings: [],
    examined: [BODY],
  },
  {
    name: 'accepts other headers that say how it goes on',
    spec: answers({ ...json(items), ...link('X-Next-Cursor') }),
    findings: [],
  },
  {
    name: 'leaves lines of JSON alone',
    spec: answers(json(items, 'application/x-ndjson')),
    findings: [],
    examined: [],
  },
  { name: 'leaves CSV alone', spec: answers(json(items, 'text/csv')), findings: [], examined: [] },
  {
    name: 'leaves a tuple alone',
    spec: answers(
      json({ type: 'array', prefixItems: [{ type: 'number' }, { type: 'number' }] }),
      {},
      '3.1.0',
    ),
    findings: [],
  },
  {
    name: 'leaves a choice of array and object alone',
    spec: answers(json({ oneOf: [items, { type: 'object', properties: { data: items } }] })),
    findings: [],
  },
  {
    name: 'looks at GET only',
    spec: {
      paths: { '/messages': { post: { responses: { '200': { description: 'OK', ...json(items) } } } } },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'reports a shared schema once, where it is defined',
    spec: {
      components: { schemas: { Messages: items } },
      paths: {
        '/a': {
          get: {
            operationId: 'listMessages',
            responses: { '200': { description: 'OK', ...json({ $ref: '#/components/schemas/Messages' }) } },
          },
        },
        '/b': {
          get: {
            responses: { '200': { description: 'OK', ...json({ $ref: '#/components/schemas/Messages' }) } },
          },
        },
      },
    },
    findings: ['/components/schemas/Messages'],
    messages: [MESSAGE],
  },
  {
    name: 'can be silenced',
    spec: answers(json(items), { 'x-review': { ignore: ['list-envelope'] } }),
    findings: [],
    examined: [],
  },
]);
