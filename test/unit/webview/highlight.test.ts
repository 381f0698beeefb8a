import { strict as assert } from 'node:assert';
import { highlighted } from '../../../src/webview/highlight';

describe('Highlighted code', () => {
  for (const [name, code] of [
    ['one long word', 'a'.repeat(300_000)],
    ['a word and spaces', `${`a${' '.repeat(50)}`.repeat(5_000)}`],
    ['open quotes', '"a\n'.repeat(100_000)],
    ['points', 'a.'.repeat(150_000)],
  ] as const)
    it(`takes no longer for ${name} than for any other text`, () => {
      const start = performance.now();
      assert.deepEqual(highlighted(code, 'yaml'), [code]);
      const seconds = (performance.now() - start) / 1000;
      assert.ok(seconds < 2, `${seconds} s`);
    });
});
