import { items, json, query, text } from '../list-parts';
import { ruleTable } from '../rule-table';

const ID = 'pagination-style-consistent';
const CURSOR = [query('limit'), query('cursor', text)];
const PAGE = [query('per_page'), query('page')];

/** One GET per name, with these parameters and the list in this member; an array where it is ''. */
function lists(
  styles: Record<string, { parameters?: object[]; member?: string; more?: object }>,
  root: object = {},
): object {
  const paths = Object.entries(styles).map(
    ([name, { parameters = CURSOR, member = 'data', more }]): [string, object] => {
      const schema =
        member === '' ? { ...items } : { type: 'object', properties: { [member]: { ...items } } };
      const responses = { '200': { description: 'OK', ...json(schema) } };
      return [`/${name}`, { get: { operationId: `list_${name}`, parameters, responses, ...more } }];
    },
  );
  return { paths: Object.fromEntries(paths), ...root };
}
const at = (name: string) => `/paths/~1${name}/get`;
const member = (name: string, key: string) =>
  `${at(name)}/responses/200/content/application~1json/schema/properties/${key}`;

ruleTable(ID, [
  {
    name: 'fires on a second way to page, at the parameter',
    spec: lists({ calls: { parameters: PAGE }, messages: {} }),
    findings: [`${at('calls')}/parameters/0`],
    messages: [
      '`list_calls` is paged by `page, per_page`, and `list_messages` by `cursor, limit`: keep one way, so that one loop in a client fits both.',
    ],
    examined: [at('calls'), at('messages')],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: lists({ calls: {}, messages: {} }),
    findings: [],
    examined: [at('calls'), at('messages')],
  },
  {
    name: 'follows most, also where they have no cursor',
    spec: lists({ a: { parameters: PAGE }, b: { parameters: PAGE }, c: {} }),
    findings: [`${at('c')}/parameters/0`],
  },
  {
    name: 'fires on the same names in another case',
    spec: lists({ a: { parameters: [query('page_size'), query('page_token', text)] }, b: {}, c: {} }),
    findings: [`${at('a')}/parameters/0`],
  },
  {
    name: 'fires on a second member for the list',
    spec: lists({ calls: { member: 'items' }, messages: {} }),
    findings: [member('messages', 'data')],
    messages: [
      '`list_messages` holds its list in `data`, and `list_calls` in `items`: keep one way, so that one loop in a client fits both.',
    ],
  },
  {
    name: 'takes members named after the resource for one way',
    spec: lists({ calls: { member: 'calls' }, messages: { member: 'messages' } }),
    findings: [],
    examined: [at('calls')],
  },
  {
    name: 'fires where one list is named after the resource and the others are not',
    spec: lists({ calls: { member: 'calls' }, messages: {}, rooms: {} }),
    findings: [member('calls', 'calls')],
  },
  {
    name: 'lets the items of a cart be called items',
    spec: lists({ carts: { member: 'carts' }, items: { member: 'items' }, users: { member: 'users' } }),
    findings: [],
  },
  {
    name: 'points at a shared parameter, once',
    spec: {
      ...lists({
        a: {},
        b: {},
        c: {},
        d: { parameters: [{ $ref: '#/components/parameters/Page' }] },
        e: { parameters: [{ $ref: '#/components/parameters/Page' }] },
      }),
      components: { parameters: { Page: query('page') } },
    },
    findings: ['/components/parameters/Page'],
  },
  {
    name: 'reads path-level parameters',
    spec: {
      paths: Object.fromEntries(
        ['a', 'b'].map((name) => [
          `/${name}`,
          {
            parameters: CURSOR,
            get: {
              responses: { '200': { description: 'OK', ...json({ properties: { data: { ...items } } }) } },
            },
          },
        ]),
      ),
    },
    findings: [],
    examined: [at('a')],
  },
  {
    name: 'accepts page numbers beside the cursor, and no page size',
    spec: lists({ a: {}, b: { parameters: [...CURSOR, query('page')] }, c: { parameters: CURSOR.slice(1) } }),
    findings: [],
    examined: [at('b'), at('c')],
  },
  {
    name: 'leaves what is deprecated or legacy alone',
    spec: lists(
      {
        a: {},
        b: {},
        c: { parameters: PAGE, more: { deprecated: true } },
        d: { parameters: PAGE, more: { tags: ['Old'] } },
      },
      { tags: [{ name: 'Old', description: 'The legacy reporting API.' }] },
    ),
    findings: [],
    examined: [at('a'), at('b')],
  },
  {
    name: 'groups nothing else by tag',
    spec: lists({ a: { more: { tags: ['A'] } }, b: { parameters: PAGE, more: { tags: ['B'] } } }),
    findings: [`${at('b')}/parameters/0`],
  },
  {
    name: 'leaves bare arrays and lists without paging alone',
    spec: lists({ a: {}, b: { member: '' }, c: { parameters: [], member: 'items' } }),
    findings: [],
    examined: [at('a'), at('b')],
  },
  {
    name: 'says it once where many lists differ',
    spec: lists({
      ...Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`a${i}`, {}])),
      ...Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`b${i}`, { parameters: PAGE }])),
    }),
    findings: ['/paths'],
    messages: [
      '6 of 13 lists are paged in another way than most, among them `list_b0, list_b1, list_b2`: every client needs a loop for each way.',
    ],
  },
  {
    name: 'can be silenced',
    spec: lists({ a: {}, b: { parameters: PAGE, more: { 'x-review': { ignore: [ID] } } } }),
    findings: [],
  },
]);
