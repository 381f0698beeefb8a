import assert from 'node:assert/strict';
import { shippedKata } from '../../../src/engine/engine';
import { hostileSpec } from './hostile-spec';

/** What a repetition, a search from each start or a walk over each segment would stumble over. */
const FILLERS = [
  ...[
    'a',
    '0',
    ' ',
    '"',
    '`',
    '/',
    '.',
    '\n',
    '\\',
    '中',
    '1 ',
    'aA',
    'a_',
    '{}/',
    '/{a}',
    '/a',
    '~1',
    '%7',
    '`a_',
    '[x](',
  ],
  ...[
    'http://x',
    'see https://',
    'retry ',
    'if async ',
    'x-ratelimit',
    '_dedup',
    'return',
    '# x\n',
    '1, ',
    '(a|a)',
  ],
];

const SHORT = 6_000;
/** Four times the text: twice as much as proportion would take, and half of what the square would. */
const TIMES = 4;
const MOST_GROWTH = 8;
/** Milliseconds of the processor below which nothing can be said. */
const FLOOR = 1_500;

describe('a spec of long hostile texts', () => {
  const kata = shippedKata();

  async function cost(filler: string, length: number): Promise<number> {
    const text = JSON.stringify(hostileSpec(filler, length));
    const before = process.cpuUsage();
    await kata.lint('a.json', text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }

  // What is compiled when it is first run must not count.
  before(() => cost('word ', 50));

  for (const filler of FILLERS)
    it(`${JSON.stringify(filler)} takes time in proportion`, async () => {
      const short = await cost(filler, SHORT);
      const long = await cost(filler, SHORT * TIMES);
      assert.ok(
        long < Math.max(FLOOR, short * MOST_GROWTH),
        `${short} ms, and ${long} ms for ${TIMES} times the text`,
      );
    });

  it('takes no longer for a path of thousands of segments', async () => {
    const path = '/a'.repeat(10) + '/{a}'.repeat(10_000);
    const spec = {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: { [path]: { get: { responses: {} } } },
    };
    const before = process.cpuUsage();
    await kata.lint('a.json', JSON.stringify(spec));
    const { user } = process.cpuUsage(before);
    // Several seconds and a gigabyte, before paths were cut.
    assert.ok(user / 1000 < FLOOR, `${user / 1000} ms`);
  });
});
