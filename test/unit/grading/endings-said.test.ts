import { CALLS, rows, SESSIONS } from './endings-spec';

describe('evidence that what is deprecated names what takes its place', () => {
  describe('of an operation', () => {
    const none =
      '`listCalls` does not name the operation that takes its place, by its `operationId` or its path.';
    rows({ ...CALLS, ending: 'named' }, [
      ['its operationId', {}],
      ['its path', { said: 'Use GET /sessions.' }],
      ['its path with what stands before it', { said: 'Use `GET /v2/sessions`.' }],
      ['in Chinese', { said: '请改用`listSessions`。' }],
      ['an extension', { said: 'Old.', call: 'deprecated: true\n      x-replaced-by: listSessions' }],
      ['a link', { said: 'Old.' }],
      [
        'a link to a page',
        {
          said: 'Old.',
          headers: `{ Link: { example: '<https://docs.example/moving>; rel="deprecation"' } }`,
        },
        none,
      ],
      ['a noun', { said: 'Use sessions instead.', headers: '{}' }, none],
      ['itself', { said: 'Use listCalls instead.', headers: '{}' }, none],
      [
        'what is not there',
        { said: 'Use listAllSessions instead.' },
        '`listCalls` names `listAllSessions`, and there is no such operation.',
      ],
      [
        'a path that is not there',
        { said: 'Use GET /talks instead of listSessions.' },
        '`listCalls` names `/talks`, and there is no such operation.',
      ],
      [
        'what is deprecated itself',
        {
          said: 'Use listOldCalls.',
          headers: '{}',
          more: `  /old:\n    get: { operationId: listOldCalls, deprecated: true, responses: { '200': { description: It } } }`,
        },
        '`listCalls` names `listOldCalls`, which is deprecated itself.',
      ],
    ]);
  });

  describe('of parts', () => {
    rows({ ...SESSIONS, ending: 'named' }, [
      ['names beside them', {}],
      ['a path into it', { price: 'deprecated: true, description: Use `cost.amount`.' }],
      [
        'a short name behind what points at it',
        { phone: 'deprecated: true, description: 已弃用，改用 to。' },
      ],
      ['an extension', { phone: 'deprecated: true, x-deprecation: { replacement: to }' }],
      [
        'a short name as a word',
        { phone: 'deprecated: true, description: It is going to end.' },
        'The deprecated parameter `phone` of `listSessions` does not name what takes its place beside it.',
      ],
      [
        'a stranger',
        { price: 'deprecated: true, description: Use `total`.' },
        'The deprecated field `price` of `listSessions` does not name what takes its place beside it.',
      ],
      ['nothing that is deprecated', { phone: 'x-any: 1', price: 'x-any: 1' }],
    ]);
  });
});

describe('evidence that all dates of one thing are one day', () => {
  describe('of an operation', () => {
    rows({ ...CALLS, ending: 'one-day' }, [
      ['header and extension', {}],
      ['a sentence, too', { said: 'Deprecated since 1 September 2026, gone after 30 September 2027.' }],
      [
        'the next day at midnight',
        { headers: `{ Sunset: { example: 'Fri, 01 Oct 2027 00:00:00 GMT' } }` },
        '`listCalls` states two days for one thing: `2027-09-30` and `Fri, 01 Oct 2027 00:00:00 GMT`.',
      ],
      [
        'another sentence',
        { said: 'Works until 30 June 2027.' },
        '`listCalls` states two days for one thing: `2027-09-30` and `30 June 2027`.',
      ],
      [
        'another beginning',
        { said: 'Deprecated on 2 September 2026.' },
        '`listCalls` states two days for one thing: `@1788220800` and `2 September 2026`.',
      ],
      [
        'the description of a header',
        { headers: `{ Sunset: { description: The 30 June 2027. } }` },
        '`listCalls` states two days for one thing: `2027-09-30` and `30 June 2027`.',
      ],
      [
        'an end before the beginning',
        { headers: `{ Deprecation: { example: '@1835308800' } }` },
        '`listCalls` ends on `2027-09-30`, before it is deprecated on `@1835308800`.',
      ],
      [
        'milliseconds',
        { headers: `{ Deprecation: { example: '@1788220800000' } }` },
        '`listCalls` ends on `2027-09-30`, before it is deprecated on `@1788220800000`.',
      ],
      [
        'another weekday',
        { headers: `{ Sunset: { example: 'Wed, 30 Sep 2027 00:00:00 GMT' } }` },
        '`listCalls` states `Wed, 30 Sep 2027 00:00:00 GMT`, a day that is another weekday.',
      ],
      [
        'no day',
        { call: 'deprecated: true', headers: '{}' },
        '`listCalls` is deprecated, and states no day on which it ends.',
      ],
      ['nothing that is deprecated', { call: 'tags: []' }],
    ]);
  });

  describe('of parts', () => {
    rows({ ...SESSIONS, ending: 'one-day' }, [
      ['one statement each', {}],
      [
        'a sentence that differs',
        { phone: `deprecated: true, x-sunset: '2027-09-30', description: Removed on 30 June 2027.` },
        '`phone` states two days for one thing: `2027-09-30` and `30 June 2027`.',
      ],
      [
        'an end before it is deprecated',
        { price: `deprecated: true, x-sunset: '2027-09-30', x-deprecated-since: '2028-01-01'` },
        '`price` ends on `2027-09-30`, before it is deprecated on `2028-01-01`.',
      ],
      ['a day of its own', { price: `deprecated: true, x-sunset: '2028-03-31'` }],
    ]);
  });
});
