import { query, TIME, tryFacts } from './log-spec';

describe('evidence about the times of a list', () => {
  tryFacts({
    times: [
      ['all of them', {}, true],
      ['none', { message: 'text: { type: string }', parameters: [] }, false],
      [
        'seconds',
        { message: `created_at: ${TIME}, updated_at: { type: integer, description: Unix seconds. }` },
        false,
      ],
      [
        'of an email',
        { message: `created_at: ${TIME}, updated_at: { type: string, description: RFC 2822. }` },
        false,
      ],
      [
        'by an example',
        { message: `created_at: ${TIME}, sent: { type: string, example: '2026-03-09 18:02:11' }` },
        false,
      ],
      [
        'only said of it',
        { message: `created_at: ${TIME}, stamp: { type: string, description: RFC 3339. }` },
        false,
      ],
      [
        'an interval',
        {
          parameters: [
            query('window', "{ type: string, examples: ['2026-03-09T18:00:00Z/2026-03-10T03:00:00Z'] }"),
          ],
        },
        true,
      ],
      [
        'a day beside them',
        { message: `created_at: ${TIME}, birthday: { type: string, format: date }` },
        true,
      ],
      [
        'how long',
        { message: `created_at: ${TIME}, processing_time: { type: integer, description: Milliseconds. }` },
        true,
      ],
      ['a filter', { parameters: [query('created_at', '{ type: string }')] }, false],
      [
        'a step',
        {
          message: `created_at: ${TIME}, history: { type: array, items: { type: object, properties: { status: { type: string }, occurred_at: { type: string } } } }`,
        },
        false,
      ],
    ],
  });
});
