import {
  EVENTS,
  FROM,
  get,
  ID,
  query,
  STATUS,
  STEPS,
  TIME,
  tryFacts,
  UNTIL,
  WHY,
  type Parts,
} from './log-spec';

describe('evidence about what is found in a list', () => {
  const filtered = (...parameters: string[]): Parts => ({ parameters });
  tryFacts({
    filter: [
      ['state and span', {}, true],
      ['any text', filtered(query('status', '{ type: string }'), FROM, UNTIL), false],
      [
        'every state but failed',
        filtered(query('status', '{ type: string, enum: [queued, sent] }'), FROM, UNTIL),
        false,
      ],
      [
        'several states',
        filtered(
          query('state', '{ type: array, items: { type: string, enum: [sent, failed] } }'),
          FROM,
          UNTIL,
        ),
        true,
      ],
      [
        'a list in a pattern',
        filtered(query('state', "{ type: string, pattern: '^(sent|failed)$' }"), FROM, UNTIL),
        true,
      ],
      [
        'states under a name that leaves it open',
        filtered(query('filter', '{ type: string, enum: [sent, failed] }'), FROM, UNTIL),
        true,
      ],
      [
        'states under the name of something else',
        filtered(query('channel', '{ type: string, enum: [sent, failed] }'), FROM, UNTIL),
        false,
      ],
      ['no state', filtered(FROM, UNTIL), false],
      ['no end', filtered(STATUS, FROM), false],
      ['no beginning', filtered(STATUS, UNTIL), false],
      [
        'days',
        filtered(
          STATUS,
          query('from', '{ type: string, format: date }'),
          query('to', '{ type: string, format: date }'),
        ),
        false,
      ],
      [
        'who it comes from and goes to',
        filtered(STATUS, query('from', '{ type: string }'), query('to', '{ type: string }')),
        false,
      ],
      ['two times', filtered(STATUS, query('created_after', TIME), query('updated_before', TIME)), false],
      ['comparisons in the name', filtered(STATUS, query('DateSent>', TIME), query('DateSent<', TIME)), true],
      [
        'members',
        filtered(STATUS, query('created', `{ type: object, properties: { gte: ${TIME}, lt: ${TIME} } }`)),
        true,
      ],
      [
        'one interval',
        filtered(
          STATUS,
          query('window', "{ type: string, examples: ['2026-03-09T18:00:00Z/2026-03-10T03:00:00Z'] }"),
        ),
        true,
      ],
      [
        'in the body of a search',
        {
          path: '/messages/search',
          method: 'post',
          parameters: [],
          body: `{ type: object, properties: { filter: { type: object, properties: { status: { type: string, enum: [sent, failed] }, start: ${TIME}, end: ${TIME} } } } }`,
        },
        true,
      ],
      [
        'only said of it',
        filtered(
          STATUS,
          query('t1', TIME, 'Messages at or after this moment.'),
          query('t2', TIME, 'Messages before this moment.'),
        ),
        true,
      ],
    ],
    why: [
      ['code and change', {}, true],
      ['a sentence', { message: `error_message: { type: string }, updated_at: ${TIME}` }, false],
      [
        'a reason whose values are words for programs',
        { message: `reason: { type: string, enum: [landline, blocked] }, updated_at: ${TIME}` },
        true,
      ],
      [
        'an object with a code',
        { message: `failure: { type: object, properties: { code: { type: string } } }, updated_at: ${TIME}` },
        true,
      ],
      [
        'a list of errors',
        {
          message: `errors: { type: array, items: { type: object, properties: { code: { type: string } } } }, updated_at: ${TIME}`,
        },
        true,
      ],
      [
        'an error by its number',
        {
          message: `error: { type: object, properties: { id: { type: integer }, description: { type: string } } }, updated_at: ${TIME}`,
        },
        true,
      ],
      [
        'a code of something else',
        { message: `country_code: { type: string }, code: { type: string }, updated_at: ${TIME}` },
        false,
      ],
      [
        'a code that nobody fills',
        { message: `error_code: { type: string, description: Reserved for later. }, updated_at: ${TIME}` },
        false,
      ],
      ['no time of the change', { message: `error_code: { type: string }, created_at: ${TIME}` }, false],
      [
        'a change that is no time',
        { message: 'error_code: { type: string }, updated_at: { type: integer }' },
        false,
      ],
      [
        'a time that says so',
        {
          message: `error_code: { type: string }, stamp: { type: string, format: date-time, description: When the status last changed. }`,
        },
        true,
      ],
      ['not where it is looked up', { alone: 'text: { type: string }' }, false],
      ['nobody can look it up', { lookUp: '' }, false],
      [
        'in an envelope',
        {
          lookUp: get(
            '/messages/{message_id}',
            `{ type: object, properties: { data: { type: object, properties: { id: { type: string }, status: { type: string }, ${WHY} } } } }`,
            `[${ID}]`,
          ),
        },
        true,
      ],
    ],
    steps: [
      [
        'one of several words under any name',
        {
          message: `${WHY}, traza: { type: array, items: { type: object, required: [suceso, f], properties: { suceso: { type: string, enum: [a, b, c] }, f: ${TIME} } } }`,
        },
        true,
      ],
      [
        'words that an entry may lack',
        {
          message: `${WHY}, traza: { type: array, items: { type: object, required: [f], properties: { suceso: { type: string, enum: [a, b, c] }, f: ${TIME} } } }`,
        },
        false,
      ],
      ['in the message', {}, true],
      ['none', { message: WHY }, false],
      [
        'without times',
        {
          message: `${WHY}, history: { type: array, items: { type: object, properties: { status: { type: string } } } }`,
        },
        false,
      ],
      [
        'in the attempts',
        {
          message: `${WHY}, attempts: { type: array, items: { type: object, properties: { number: { type: integer }, ${STEPS} } } }`,
        },
        true,
      ],
      [
        'without what happened',
        { message: `${WHY}, history: { type: array, items: { type: object, properties: { at: ${TIME} } } }` },
        false,
      ],
      [
        'without a moment',
        {
          message: `${WHY}, history: { type: array, items: { type: object, properties: { status: { type: string }, duration_ms: { type: integer } } } }`,
        },
        false,
      ],
      [
        'the last one',
        {
          message: `${WHY}, history: { type: object, properties: { status: { type: string }, at: ${TIME} } }`,
        },
        false,
      ],
      ['a time for each kind', { message: `${WHY}, sent_at: ${TIME}, failed_at: ${TIME}` }, false],
      [
        'below it',
        {
          message: WHY,
          more: get(
            '/messages/{message_id}/attempts',
            EVENTS(`outcome: { type: string }, at: ${TIME}`),
            `[${ID}]`,
          ),
        },
        true,
      ],
      [
        'below it, by a name that nobody knows',
        {
          message: WHY,
          more: get(
            '/messages/{message_id}/odyssey',
            EVENTS(`state: { type: string }, at: ${TIME}`),
            `[${ID}]`,
          ),
        },
        true,
      ],
      [
        'below it, and something else',
        {
          message: WHY,
          more: get(
            '/messages/{message_id}/media',
            `{ type: object, properties: { media: { type: array, items: { type: object, properties: { type: { type: string }, at: ${TIME} } } } } }`,
            `[${ID}]`,
          ),
        },
        false,
      ],
      [
        'of all messages',
        { message: WHY, more: get('/events', EVENTS(`type: { type: string }, at: ${TIME}`)) },
        false,
      ],
      [
        'of one of all',
        {
          message: WHY,
          more: get(
            '/events',
            EVENTS(`type: { type: string }, at: ${TIME}`),
            `[${query('message_id', '{ type: string }')}]`,
          ),
        },
        true,
      ],
    ],
  });
});
