import { ruleTable } from '../rule-table';

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
    name: 'says of an array with a Link header that it has room in headers only',
    spec: answers({ ...json(items), ...link('Link') }),
    findings: [`${BODY}/schema`],
    messages: [
      '`listMessages` should answer with an object that holds the list: `Link` has the pages, and whatever else is to be said about them needs a header, too.',
    ],
    examined: [BODY],
  },
  {
    name: 'says it of other headers that lead on, and not of a total',
    spec: {
      paths: Object.fromEntries(
        ['X-Next-Cursor', 'X-Total-Count'].map((name) => [
          `/${name}`,
          {
            get: {
              operationId: name,
              responses: { '200': { description: 'OK', ...json({ ...items }), ...link(name) } },
            },
          },
        ]),
      ),
    },
    findings: [
      '/paths/~1X-Next-Cursor/get/responses/200/content/application~1json/schema',
      '/paths/~1X-Total-Count/get/responses/200/content/application~1json/schema',
    ],
    messages: [
      '`X-Next-Cursor` should answer with an object that holds the list: `X-Next-Cursor` has the pages, and whatever else is to be said about them needs a header, too.',
      '`X-Total-Count` should answer with an object that holds the list: a bare array can never grow a cursor, a total or a warning.',
    ],
  },
  {
    name: 'says once that all lists put their pages into a header',
    spec: {
      paths: Object.fromEntries(
        Array.from({ length: 6 }, (_, i) => [
          `/things${i}`,
          {
            get: {
              operationId: `list${i}`,
              responses: { '200': { description: 'OK', ...json({ ...items }), ...link('Link') } },
            },
          },
        ]),
      ),
    },
    findings: ['/paths'],
    messages: [
      '6 of 6 lists are arrays with their pages in a header, among them `list0, list1, list2`: whatever else is to be said about them needs a header, too.',
    ],
  },
  {
    name: 'looks at any type',
    spec: answers(json(items, '*/*')),
    findings: ['/paths/~1messages/get/responses/200/content/*~1*/schema'],
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
