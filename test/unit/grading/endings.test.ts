import assert from 'node:assert/strict';
import { ALL, CALLS, DEPRECATION, lackOf, LINK, rows, SESSIONS, SUNSET, type Parts } from './endings-spec';
import type { Find } from '../../../src/core/grading/evidence/kinds';

const NEVER = [{ from: '11-15', to: '01-15' }];
const dated = (date: string): Parts => ({ call: `deprecated: true\n      x-sunset: ${date}`, headers: '{}' });

describe('evidence of an end that callers can plan for', () => {
  const ends = { noticeDays: 270, never: NEVER };
  describe('of an operation', () => {
    rows({ ...CALLS, ends }, [
      ['a date beside it', {}],
      ['the first day that is late enough', dated(`'2027-05-29'`)],
      ['the day before', dated(`'2027-05-28'`), '`listCalls` ends on `2027-05-28`, in less than 270 days.'],
      ['the day before the freeze', dated(`'2027-11-14'`)],
      [
        'the first day of the freeze',
        dated(`'2027-11-15'`),
        '`listCalls` ends on `2027-11-15`, when its callers change nothing.',
      ],
      [
        'in the freeze, after the turn of the year',
        dated(`'2028-01-15'`),
        '`listCalls` ends on `2028-01-15`, when its callers change nothing.',
      ],
      ['the day after the freeze', dated(`'2028-01-16'`)],
      ['an HTTP-date', dated(`'Thu, 30 Sep 2027 23:59:59 GMT'`)],
      ['a month', dated(`'2027-09'`), 'The end of `listCalls`, `2027-09`, is no day that can be read.'],
      [
        'a date of the path',
        { call: 'deprecated: true', path: `x-removal-date: '2027-09-30'`, headers: '{}' },
      ],
      ['a header alone', { call: 'deprecated: true' }],
      [
        'a sentence alone',
        { call: 'deprecated: true', headers: '{}', said: 'Gone on 30 September 2027. Use listSessions.' },
      ],
      [
        'a sentence about its beginning',
        { call: 'deprecated: true', headers: '{}', said: 'Deprecated since 30 September 2027.' },
        '`listCalls` is deprecated, and states no day on which it ends.',
      ],
      [
        'nothing',
        { call: 'deprecated: true', headers: '{}' },
        '`listCalls` is deprecated, and states no day on which it ends.',
      ],
      [
        'a date without a deprecation',
        { call: `x-sunset: '2027-09-30'` },
        '`listCalls` is not deprecated: mark it with `deprecated: true`, and keep it until its day.',
      ],
    ]);
  });

  describe('of a parameter', () => {
    rows({ ...SESSIONS, ends: { ...ends, parameters: ['phone'] } }, [
      ['a date beside it', {}],
      ['a sentence', { phone: `deprecated: true, description: '将于 2027 年 9 月 30 日移除。'` }],
      [
        'too soon',
        { phone: `deprecated: true, x-sunset: '2027-03-31'` },
        '`phone` ends on `2027-03-31`, in less than 270 days.',
      ],
      [
        'no deprecation',
        { phone: 'x-any: 1' },
        '`phone` is not deprecated: mark it with `deprecated: true`, and keep it until its day.',
      ],
    ]);
  });

  describe('of a field', () => {
    rows({ ...SESSIONS, ends: { ...ends, fields: ['price'] } }, [
      ['a date beside it', {}],
      ['details', { price: `deprecated: true, x-deprecation: { sunset: '2027-09-30' }` }],
      [
        'no date',
        { price: 'deprecated: true' },
        '`price` is deprecated, and states no day on which it ends.',
      ],
      [
        'a parameter of its name',
        { price: 'x-any: 1', phone: `deprecated: true, x-sunset: '2027-09-30'` },
        '`price` is not deprecated: mark it with `deprecated: true`, and keep it until its day.',
      ],
    ]);
  });

  it('is none of what was never shipped', () => {
    const more = `  /things:\n    get: { operationId: listThings, deprecated: true, x-sunset: '2027-09-30', responses: { '200': { description: It } } }`;
    const { holds, en } = lackOf({ operation: 'any', about: ['thing'], ends }, { more });
    assert.ok(!holds);
    assert.equal(en, '`listThings` was not there before.');
  });

  it('is said to the learner', () => {
    const { says } = lackOf({ ...SESSIONS, ends: { ...ends, fields: ['price'] } }, {});
    assert.match(
      says[0] ?? '',
      / whose `price` is deprecated, with a day of the end at least 270 days ahead$/,
    );
    assert.match(says[1] ?? '', /其中 `price` 已弃用，并写明至少 270 天之后的下线日期$/);
    assert.match(lackOf({ ...CALLS, ends }, {}).says[0] ?? '', / that is deprecated, with a day/);
  });
});

describe('evidence of what a deprecated operation tells its callers', () => {
  const find: Find = { ...CALLS, ending: 'told' };
  rows(find, [
    ['three headers', {}],
    [
      'names in small letters',
      { headers: ALL.toLowerCase().replaceAll('thu, 30 sep', 'Thu, 30 Sep').replaceAll('gmt', 'GMT') },
    ],
    [
      'examples of their schemas',
      {
        headers: `{ ${DEPRECATION}, ${LINK}, Sunset: { schema: { type: string, examples: ['Thu, 30 Sep 2027 23:59:59 GMT'] } } }`,
      },
    ],
    [
      'examples of what their schemas extend',
      {
        headers: `{ ${DEPRECATION}, ${LINK}, Sunset: { schema: { allOf: [{ type: string, examples: ['Thu, 30 Sep 2027 23:59:59 GMT'] }] } } }`,
      },
    ],
    [
      'named examples',
      {
        headers: `{ ${DEPRECATION}, ${SUNSET}, Link: { schema: { type: string }, examples: { a: { value: '</a>; rel=deprecation' } } } }`,
      },
    ],
    [
      'no Sunset',
      { headers: `{ ${DEPRECATION}, ${LINK} }` },
      'The `200` response of `listCalls` declares no `Sunset`.',
    ],
    [
      'no example',
      { headers: `{ ${SUNSET}, ${LINK}, Deprecation: { schema: { type: string } } }` },
      'The `Deprecation` header of the `200` response of `listCalls` shows no example.',
    ],
    [
      'a link without a relation',
      { headers: `{ ${DEPRECATION}, ${SUNSET}, Link: { example: '</sessions>' } }` },
      'The `Link` of the `200` response of `listCalls` shows no relation that leads on, such as `successor-version`.',
    ],
    [
      'a link to the next page',
      { headers: `{ ${DEPRECATION}, ${SUNSET}, Link: { example: '</calls?a=b>; rel="next"' } }` },
      'The `Link` of the `200` response of `listCalls` shows no relation that leads on, such as `successor-version`.',
    ],
    [
      'two links',
      {
        headers: `{ ${DEPRECATION}, ${SUNSET}, Link: { example: '</calls?a=b>; rel="next", </sessions>; rel="alternate"' } }`,
      },
    ],
    ['a current operation', { call: 'tags: []', headers: '{}' }],
  ]);
});
