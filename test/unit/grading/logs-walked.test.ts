import { CURSOR, query, SIZE, tryFacts, type Parts } from './log-spec';

describe('evidence about a list that is walked', () => {
  const walked = (...parameters: string[]): Parts => ({ parameters });
  tryFacts({
    walk: [
      ['a token', {}, true],
      ['no maximum', walked(query('limit', '{ type: integer, default: 50 }'), CURSOR), false],
      ['no default', walked(query('limit', '{ type: integer, maximum: 50 }'), CURSOR), false],
      [
        'a choice of sizes',
        walked(query('limit', '{ type: integer, default: 50, enum: [50, 100] }'), CURSOR),
        true,
      ],
      [
        'a size by another name',
        walked(query('how_many', '{ type: integer, default: 50, maximum: 100 }'), CURSOR),
        true,
      ],
      ['the number of a page', walked(SIZE, query('page', '{ type: integer }')), false],
      [
        'the number of a page beside the token',
        walked(SIZE, CURSOR, query('page', '{ type: integer }')),
        false,
      ],
      ['a page that is a token', walked(SIZE, query('page', '{ type: string }')), true],
      [
        'a token that is an offset',
        walked(SIZE, query('cursor', '{ type: string }', 'The offset, encoded.')),
        false,
      ],
      [
        'a token that is no offset',
        walked(SIZE, query('cursor', '{ type: string }', 'Opaque, not an offset.')),
        true,
      ],
      ['a next page by its number', { ...walked(SIZE, CURSOR), page: 'next_page: { type: integer }' }, false],
      [
        'a limit beside the token',
        {
          page: 'next: { type: object, properties: { cursor: { type: string }, limit: { type: integer } } }',
          required: 'messages',
        },
        true,
      ],
      ['nothing takes the token', walked(SIZE), false],
      [
        'a header that has the name of what takes it',
        {
          ...walked(SIZE, query('marcador', '{ type: string }', 'Where to go on.')),
          page: 'total: { type: integer }',
          required: 'messages',
          headers: '{ Marcador-Siguiente: { required: true, schema: { type: string } } }',
        },
        true,
      ],
      [
        'a header that nobody sends back',
        {
          ...walked(SIZE, query('marcador', '{ type: string }', 'Where to go on.')),
          page: 'total: { type: integer }',
          required: 'messages',
          headers: '{ Correlador: { required: true, schema: { type: string } } }',
        },
        false,
      ],
      [
        'a count of those read',
        walked(SIZE, query('cursor', '{ type: integer }', 'The number of messages already read.')),
        false,
      ],
      ['nothing hands it out', { page: 'has_more: { type: boolean }', required: 'has_more' }, false],
      [
        'the id of the last',
        { ...walked(SIZE, query('after_id', '{ type: string }')), page: 'has_more: { type: boolean }' },
        true,
      ],
      [
        'a sequence number',
        {
          ...walked(SIZE, query('after_sequence', '{ type: integer }')),
          page: 'last_sequence: { type: integer }',
        },
        true,
      ],
      [
        'an address, and nothing else',
        { ...walked(SIZE), page: 'next: { type: string, format: uri }' },
        true,
      ],
      [
        'a header',
        {
          ...walked(SIZE),
          page: 'total: { type: integer }',
          headers: '{ Link: { schema: { type: string } } }',
        },
        true,
      ],
      [
        'an address with the number of a page',
        {
          ...walked(SIZE),
          page: "next: { type: string, format: uri, example: 'https://x.example/messages?page=3' }",
        },
        false,
      ],
      [
        'more than the maximum by default',
        walked(query('limit', '{ type: integer, default: 500, maximum: 100 }'), CURSOR),
        false,
      ],
      ['the way back alone', { page: 'previous_cursor: { type: string }' }, false],
      [
        'a token of which nobody takes notice',
        walked(SIZE, query('cursor', '{ type: string }', 'Ignored.')),
        false,
      ],
      [
        'German',
        {
          ...walked(
            query('anzahl', '{ type: integer, default: 5, maximum: 9 }'),
            query('ab_marke', '{ type: string }'),
          ),
          page: 'naechste_marke: { type: string }',
        },
        true,
      ],
    ],
    resume: [
      [
        'a list that is empty at the end, and a token all the same',
        {
          said: 'The oldest comes first. At the end of the list messages is empty and next_cursor is the one you sent.',
        },
        true,
      ],
      ['on each page', {}, true],
      ['may be missing', { required: 'messages' }, false],
      ['null', { page: "next_cursor: { type: [string, 'null'] }" }, false],
      [
        'empty at the end',
        { page: 'next_cursor: { type: string, description: Empty on the last page. }' },
        false,
      ],
      [
        'always empty at the end',
        { page: 'next_cursor: { type: string, description: Always empty on the last page. }' },
        false,
      ],
      [
        'empty at the end, as the list says',
        { said: 'Oldest first. On the last page `next_cursor` is empty.' },
        false,
      ],
      [
        'a page that is empty',
        {
          page: 'next_cursor: { type: string, description: If the page is empty it is the place where the list ends for now. }',
        },
        true,
      ],
      [
        'never empty',
        { page: 'next_cursor: { type: string, description: Never empty, not on the last page either. }' },
        true,
      ],
      ['newest first', { said: 'The newest message comes first.' }, false],
      [
        'newest first, and always a way back',
        {
          said: 'Newest first.',
          page: 'next_cursor: { type: string }, previous_cursor: { type: string }',
          required: 'previous_cursor',
        },
        true,
      ],
      ['by time, newest first', { said: 'In chronological order of creation, newest first.' }, false],
      [
        'a header that says so',
        {
          page: 'total: { type: integer }',
          headers: '{ Link: { description: On the last page as well., schema: { type: string } } }',
        },
        true,
      ],
      [
        'a token called after',
        {
          parameters: [SIZE, query('after', '{ type: string }')],
          page: 'after: { type: string }',
          required: 'messages',
        },
        false,
      ],
      ['oldest last', { said: 'The oldest message comes last.' }, false],
      ['from the newest to the oldest', { said: 'Sorted from newest to oldest.' }, false],
      ['from the oldest to the newest', { said: 'Sorted from oldest to newest.' }, true],
      [
        'either way',
        {
          said: 'The newest message comes first.',
          parameters: [SIZE, CURSOR, query('order', '{ type: string, enum: [asc, desc], default: desc }')],
        },
        true,
      ],
      [
        'newest first, and a way to newer ones',
        {
          said: 'Newest first.',
          page: 'next_cursor: { type: string }, latest_cursor: { type: string }',
          required: 'next_cursor, latest_cursor',
        },
        true,
      ],
      [
        'the id of the last',
        { parameters: [SIZE, query('after_id', '{ type: string }')], page: 'has_more: { type: boolean }' },
        true,
      ],
      [
        'the id of the last, newest first',
        {
          said: 'Newest first.',
          parameters: [SIZE, query('after_id', '{ type: string }')],
          page: 'has_more: { type: boolean }',
        },
        false,
      ],
      [
        'what came since an id, newest first',
        {
          said: 'Newest first.',
          parameters: [SIZE, query('since_id', '{ type: string }')],
          page: 'has_more: { type: boolean }',
        },
        true,
      ],
      [
        'forgotten within an hour',
        { page: 'next_cursor: { type: string, description: Valid for one hour. }' },
        false,
      ],
      ['kept for a month', { page: 'next_cursor: { type: string, description: Valid for 30 days. }' }, true],
      [
        'a header that is always there',
        {
          page: 'total: { type: integer }',
          headers: '{ Link: { required: true, schema: { type: string } } }',
        },
        true,
      ],
      [
        'a header',
        { page: 'total: { type: integer }', headers: '{ Link: { schema: { type: string } } }' },
        false,
      ],
    ],
    order: [
      ['oldest first', {}, true],
      ['nothing', { said: '' }, false],
      [
        'an order that is taken back',
        { said: 'The oldest comes first. The order is not guaranteed.' },
        false,
      ],
      [
        'no order of equal times',
        { said: 'The oldest comes first. Messages of the same instant come in no particular order.' },
        true,
      ],
      ['no order at all', { said: 'The order is not guaranteed, not even oldest first.' }, false],
      [
        'a default',
        {
          said: '',
          parameters: [query('sort', '{ type: string, enum: [created, -created], default: created }')],
        },
        true,
      ],
      [
        'a choice without a default',
        { said: '', parameters: [query('sort', '{ type: string, enum: [created, -created] }')] },
        false,
      ],
      ['Chinese', { said: '按创建时间升序排列。' }, true],
      ['from one to the other', { said: 'Du plus ancien au plus récent.' }, true],
      ['German', { said: 'Die älteste kommt zuerst.' }, true],
    ],
  });
});
