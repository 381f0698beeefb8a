import { items, json, query, text } from '../list-parts';
import { ruleTable } from '../rule-table';

const LIMIT = query('limit');
const CURSOR = query('cursor', text);
const AT = '/paths/~1messages/get';
const BOTH =
  '`listMessages` should take a page size and a position, such as `limit` and `cursor`: paging that is added once the list has grown breaks every caller.';

/** `GET /messages` with these parameters and this answer. */
function lists(
  parameters: object[] | undefined,
  response: object = json({ properties: { data: items } }),
  more: object = {},
  item: object = {},
): object {
  const get = {
    operationId: 'listMessages',
    ...(parameters ? { parameters } : {}),
    responses: { '200': { description: 'OK', ...response } },
    ...more,
  };
  return { paths: { '/messages': { ...item, get } } };
}
const of = (properties: object) => ({ type: 'array', items: { type: 'object', properties } });
const at = (route: string, response: object = json(items)) => ({
  paths: { [route]: { get: { responses: { '200': { description: 'OK', ...response } } } } },
});

ruleTable('list-paginated', [
  { name: 'fires on a list without parameters', spec: lists(undefined), findings: [AT], messages: [BOTH] },
  {
    name: 'points at the parameters where there are some',
    spec: lists([query('status', text)]),
    findings: [`${AT}/parameters`],
  },
  {
    name: 'fires on a bare array',
    spec: lists([], json(items)),
    findings: [`${AT}/parameters`],
    messages: [BOTH],
  },
  { name: 'is silent on the good twin', spec: lists([LIMIT, CURSOR]), findings: [], examined: [AT] },
  {
    name: 'needs a position beside the size',
    spec: lists([LIMIT]),
    findings: [`${AT}/parameters`],
    messages: [
      '`listMessages` should also take a position, such as `cursor`: as it stands, nobody can read past the first page.',
    ],
  },
  {
    name: 'needs a size beside the position',
    spec: lists([CURSOR]),
    findings: [`${AT}/parameters`],
    messages: [
      '`listMessages` should also take a page size, such as `limit`: callers with little memory and callers with much work need different pages.',
    ],
  },
  {
    name: 'does not take a filter for a position',
    spec: lists([LIMIT, query('created_after', { type: 'string', format: 'date-time' })]),
    findings: [`${AT}/parameters`],
  },
  {
    name: 'does not take a date for a position',
    spec: lists([LIMIT, query('since', { type: 'string', format: 'date-time' })]),
    findings: [`${AT}/parameters`],
  },
  {
    name: 'reads parameters of the path',
    spec: lists([], undefined, {}, { parameters: [LIMIT, CURSOR] }),
    findings: [],
    examined: [AT],
  },
  {
    name: 'reads parameters behind references',
    spec: {
      components: { parameters: { L: LIMIT, C: CURSOR } },
      ...lists([{ $ref: '#/components/parameters/L' }, { $ref: '#/components/parameters/C' }]),
    },
    findings: [],
  },
  {
    name: 'accepts PageSize and PageToken',
    spec: lists([query('PageSize'), query('PageToken', text)]),
    findings: [],
  },
  {
    name: 'accepts page[size] and page[number]',
    spec: lists([query('page[size]'), query('page[number]')]),
    findings: [],
  },
  {
    name: 'accepts a page object',
    spec: lists([
      query('page', {
        type: 'object',
        properties: { size: { type: 'integer' }, number: { type: 'integer' } },
      }),
    ]),
    findings: [],
  },
  { name: 'accepts offset and limit', spec: lists([LIMIT, query('offset')]), findings: [] },
  { name: 'accepts $top and $skip', spec: lists([query('$top'), query('$skip')]), findings: [] },
  { name: 'accepts starting_after', spec: lists([LIMIT, query('starting_after', text)]), findings: [] },
  {
    name: 'accepts a Range header',
    spec: lists([{ name: 'Range', in: 'header', schema: text }]),
    findings: [],
  },
  {
    name: 'accepts a link to the next page',
    spec: lists([], json({ properties: { data: items, next: { type: 'string', format: 'uri' } } })),
    findings: [],
  },
  {
    name: 'accepts x-bounded-list',
    spec: lists([], undefined, { 'x-bounded-list': true }),
    findings: [],
    examined: [],
  },
  {
    name: 'accepts maxItems',
    spec: lists([], json({ properties: { data: { ...items, maxItems: 100 } } })),
    findings: [],
    examined: [],
  },
  {
    name: 'does not accept a maxItems that bounds nothing',
    spec: lists(undefined, json({ ...items, maxItems: 100000 })),
    findings: [AT],
  },
  { name: 'leaves countries alone', spec: at('/countries'), findings: [], examined: [] },
  {
    name: 'leaves values of an enum alone',
    spec: at('/channels', json({ type: 'array', items: { type: 'string', enum: ['sms', 'voice'] } })),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves one thing with an array alone',
    spec: at(
      '/templates/{id}/schema',
      json({
        properties: {
          name: text,
          strict: { type: 'boolean' },
          fields: { type: 'array', items: { properties: { label: text } } },
        },
      }),
    ),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves statistics alone',
    spec: at(
      '/stats/daily',
      json({ type: 'array', items: { properties: { day: text, count: { type: 'integer' } } } }),
    ),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves exports alone',
    spec: at('/messages', json(items, 'application/x-ndjson')),
    findings: [],
    examined: [],
  },
  {
    name: 'reads the body of a search',
    spec: {
      paths: {
        '/messages/search': {
          post: {
            requestBody: json({ properties: { query: text, limit: { type: 'integer' }, cursor: text } }),
            responses: { '200': { description: 'OK', ...json({ properties: { data: items } }) } },
          },
        },
      },
    },
    findings: [],
    examined: ['/paths/~1messages~1search/post'],
  },
  {
    name: 'fires on a search without pages',
    spec: {
      paths: {
        '/messages/search': {
          post: {
            requestBody: json({ properties: { query: text } }),
            responses: { '200': { description: 'OK', ...json({ properties: { data: items } }) } },
          },
        },
      },
    },
    findings: ['/paths/~1messages~1search/post'],
  },
  {
    name: 'gives one finding where nearly all lists lack it',
    spec: {
      paths: Object.fromEntries(
        Array.from({ length: 6 }, (_, i) => [
          `/things${i}`,
          { get: { operationId: `list${i}`, responses: { '200': { description: 'OK', ...json(items) } } } },
        ]),
      ) as object,
    },
    findings: ['/paths'],
    messages: [
      '6 of 6 lists should take a page size and a position, among them `list0, list1, list2`: paging that is added once a list has grown breaks every caller.',
    ],
  },
  {
    name: 'finds the list of HAL',
    spec: at(
      '/bookings',
      json(
        { properties: { _embedded: { properties: { bookings: items } }, _links: { type: 'object' } } },
        'application/hal+json',
      ),
    ),
    findings: ['/paths/~1bookings/get'],
  },
  {
    name: 'finds a list beside words about the request',
    spec: at('/files', json({ properties: { success: text, message: text, data: of({ name: text }) } })),
    findings: ['/paths/~1files/get'],
  },
  {
    name: 'leaves settings with a list in them alone',
    spec: at('/settings', json({ properties: { theme: text, locale: text, channels: items } })),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves a rule whose parts name somebody else alone',
    spec: at(
      '/protection/status_checks',
      json({
        properties: {
          strict: { type: 'boolean' },
          contexts: { type: 'array', items: text },
          checks: of({ context: text, app_id: text }),
        },
      }),
    ),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves the parts of one card alone',
    spec: at(
      '/users/{name}/hovercard',
      json({
        properties: {
          contexts: of({ message: text, icon: text }),
        },
      }),
    ),
    findings: [],
    examined: [],
  },
  {
    name: 'does not take a history for one thing',
    spec: at(
      '/accounts/{id}/history',
      json({
        properties: {
          changes: of({ field: text, value: text }),
        },
      }),
    ),
    findings: ['/paths/~1accounts~1{id}~1history/get'],
  },
  { name: 'leaves a set of keys alone', spec: at('/.well-known/jwks.json'), findings: [], examined: [] },
  {
    name: 'finds a list that stands beside the id of its owner',
    spec: at(
      '/rooms/{id}/participants',
      json({
        properties: {
          room_id: text,
          participants: of({ identity: text }),
        },
      }),
    ),
    findings: ['/paths/~1rooms~1{id}~1participants/get'],
  },
  {
    name: 'can be silenced',
    spec: lists([], undefined, { 'x-review': { ignore: ['list-paginated'] } }),
    findings: [],
    examined: [],
  },
]);
