import { items, json, query, text } from '../list-parts';
import { ruleTable } from '../rule-table';

const AT = '/paths/~1messages/get/responses/200/content/application~1json/schema';
const MESSAGE =
  'The response of `listMessages` should say how to get the next page and which one is the last, for example with `next_cursor` or a `Link` header.';

/** `GET /messages` with a cursor and this answer. */
function pages(
  properties: object,
  response: object = {},
  more: object = {},
  position: object = query('cursor', text),
): object {
  const get = {
    operationId: 'listMessages',
    parameters: [query('limit'), position],
    responses: {
      '200': { description: 'OK', ...json({ properties: { data: items, ...properties } }), ...response },
    },
    ...more,
  };
  return { paths: { '/messages': { get } } };
}

ruleTable('list-next-pointer', [
  { name: 'fires on data alone', spec: pages({}), findings: [AT], messages: [MESSAGE] },
  {
    name: 'fires on an empty promise in meta',
    spec: pages({ meta: { type: 'object', properties: { request_id: text } } }),
    findings: [AT],
  },
  { name: 'fires on a bare array', spec: pages({}, json(items)), findings: [AT] },
  {
    name: 'is silent on the good twin',
    spec: pages({ next_cursor: { type: 'string' } }),
    findings: [],
    examined: ['/paths/~1messages/get'],
  },
  { name: 'accepts has_more', spec: pages({ has_more: { type: 'boolean' } }), findings: [] },
  { name: 'accepts hasMore and isLast', spec: pages({ isLast: { type: 'boolean' } }), findings: [] },
  {
    name: 'accepts meta.next_page_url',
    spec: pages({ meta: { type: 'object', properties: { next_page_url: text } } }),
    findings: [],
  },
  { name: 'accepts next_page_uri at the top', spec: pages({ next_page_uri: text }), findings: [] },
  {
    name: 'accepts pageInfo.endCursor',
    spec: pages({ pageInfo: { type: 'object', properties: { endCursor: text } } }),
    findings: [],
  },
  {
    name: 'accepts links',
    spec: pages({ _links: { type: 'object', properties: { next: { type: 'object' } } } }),
    findings: [],
  },
  {
    name: 'accepts a total with an offset',
    spec: pages({ total: { type: 'integer' } }, {}, {}, query('offset')),
    findings: [],
  },
  { name: 'accepts a Link header', spec: pages({}, { headers: { link: { schema: text } } }), findings: [] },
  {
    name: 'accepts a header with the next page',
    spec: pages({}, { headers: { 'X-Next-Page': { schema: text } } }),
    findings: [],
  },
  {
    name: 'leaves a list without pages to another rule',
    spec: pages({}, {}, { parameters: [] }),
    findings: [],
    examined: [],
  },
  {
    name: 'reads parameters of the path and reports a shared schema once',
    spec: {
      components: {
        schemas: { List: { properties: { data: items } } },
        parameters: { C: query('cursor', text) },
      },
      paths: Object.fromEntries(
        ['/a', '/b'].map((route) => [
          route,
          {
            parameters: [{ $ref: '#/components/parameters/C' }],
            get: {
              responses: { '200': { description: 'OK', ...json({ $ref: '#/components/schemas/List' }) } },
            },
          },
        ]),
      ) as object,
    },
    findings: ['/components/schemas/List'],
  },
  {
    name: 'does not take the number of the page that was asked for',
    spec: pages({ page: { type: 'integer' }, per_page: { type: 'integer' } }),
    findings: [AT],
  },
  { name: 'does not take the way back', spec: pages({ previous_cursor: text }), findings: [AT] },
  {
    name: 'does not take a total where only the server knows the next cursor',
    spec: pages({ total: { type: 'integer' } }),
    findings: [AT],
  },
  {
    name: 'accepts a total where callers count themselves',
    spec: pages({ total: { type: 'integer' } }, {}, {}, query('offset')),
    findings: [],
  },
  {
    name: 'can be silenced',
    spec: pages({}, {}, { 'x-review': { ignore: ['list-next-pointer'] } }),
    findings: [],
    examined: [],
  },
]);
