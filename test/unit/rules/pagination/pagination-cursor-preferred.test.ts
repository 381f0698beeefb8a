import { items, json, query, text } from '../list-parts';
import { ruleTable } from '../rule-table';

/** A list at this address with these parameters. */
function lists(route: string, parameters: object[], more: object = {}, item: object = {}): object {
  return {
    paths: {
      [route]: {
        ...item,
        get: {
          operationId: 'list',
          parameters,
          responses: { '200': { description: 'OK', ...json({ properties: { data: items } }) } },
          ...more,
        },
      },
    },
  };
}
const AT = '/paths/~1messages/get/parameters/0';

ruleTable('pagination-cursor-preferred', [
  {
    name: 'fires on an offset',
    spec: lists('/messages', [query('offset')]),
    findings: [AT],
    messages: [
      '`list` should page by an opaque cursor rather than `offset`: each new row pushes the others down, so pages repeat some and skip others.',
    ],
  },
  ...[
    'Offset token from the last page.',
    'An opaque string.',
    'The `next_offset` of the previous response.',
  ].map((description) => ({
    name: `takes an offset that is a token for a cursor: ${description}`,
    spec: lists('/messages', [{ ...query('offset', text), description }]),
    findings: [],
    examined: ['/paths/~1messages/get'],
  })),
  {
    name: 'fires on an offset that is a number in a string',
    spec: lists('/messages', [{ ...query('offset', text), description: 'How many to leave out.' }]),
    findings: [AT],
  },
  {
    name: 'fires on a page number',
    spec: lists('/audit-logs', [query('page')]),
    findings: ['/paths/~1audit-logs/get/parameters/0'],
  },
  {
    name: 'is silent on the good twin',
    spec: lists('/messages', [query('cursor', text)]),
    findings: [],
    examined: ['/paths/~1messages/get'],
  },
  {
    name: 'accepts a cursor beside page numbers',
    spec: lists('/messages', [query('page'), query('page_token', text)]),
    findings: [],
  },
  {
    name: 'accepts the id of the last row',
    spec: lists('/messages', [query('starting_after', text)]),
    findings: [],
  },
  {
    name: 'fires on a cursor that is a number',
    spec: lists('/messages', [query('cursor')]),
    findings: [AT],
    messages: [
      'The cursor `cursor` should be an opaque string: callers compute with a number, and the server can never change what it means.',
    ],
  },
  {
    name: 'fires on a cursor made of digits',
    spec: lists('/messages', [query('cursor', { type: 'string', pattern: '^\\d+$' })]),
    findings: [AT],
  },
  {
    name: 'leaves lists that stand still alone',
    spec: lists('/offices', [query('page')]),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves the events of a museum alone',
    spec: lists('/special-events', [query('page')]),
    findings: [],
    examined: [],
  },
  {
    name: 'reads the path and references',
    spec: {
      components: { parameters: { Page: query('page') } },
      ...lists('/calls', [], {}, { parameters: [{ $ref: '#/components/parameters/Page' }] }),
    },
    findings: ['/components/parameters/Page'],
  },
  {
    name: 'can be silenced',
    spec: lists('/messages', [query('offset')], { 'x-review': { ignore: ['pagination-cursor-preferred'] } }),
    findings: [],
    examined: [],
  },
]);
