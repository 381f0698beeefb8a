import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cellsOf } from '../../../../src/cli/formats/cells';
import { excerpt } from '../../../../src/cli/formats/excerpt';
import { formats } from '../../../../src/cli/formats/formats';
import { wantsColor } from '../../../../src/cli/formats/text/paint';
import { contextOf } from './context';
import { hostileText, reviewedWith } from './hostile';
import { CASES } from './reviewed';

describe('output formats: text', () => {
  it('steers no terminal, whatever the texts hold', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const printed = formats.text(reviewedWith(text), contextOf());
        const words = printed.replaceAll('\n', '');
        assert.doesNotMatch(words, /[\p{Control}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it('differs in colour codes only', () => {
    for (const { reviewed } of Object.values(CASES)) {
      const colored = formats.text(reviewed, contextOf({ color: true }));
      assert.match(colored, /\u001b\[3[12]m/); // eslint-disable-line no-control-regex
      // eslint-disable-next-line no-control-regex
      assert.equal(colored.replace(/\u001b\[\d+m/g, ''), formats.text(reviewed, contextOf()));
    }
  });
});

describe('output formats: excerpts', () => {
  const shown = (line: string, from: number, to: number, cells = 40) => {
    const { before, marked, after } = excerpt(line, from, to, cells);
    return `${before}[${marked}]${after}`;
  };

  it('shows a short line whole', () => assert.equal(shown('  post: {}', 2, 6), '  [post]: {}'));
  it('turns tabs into spaces', () => assert.equal(shown('\tpost:', 1, 5), '    [post]:'));
  it('counts UTF-16 units and keeps what belongs together', () => {
    assert.equal(shown('👩‍👩‍👧‍👦: 消息', 13, 15), '👩‍👩‍👧‍👦: [消息]');
    assert.equal(shown('a😀b', 2, 3), 'a[😀]b');
  });
  it('marks the end of a line that is shorter than the place', () => assert.equal(shown('ab', 7, 9), 'ab[]'));
  it('cuts around the place', () => {
    const line = `${'a'.repeat(100)}KEY${'b'.repeat(100)}`;
    assert.equal(shown(line, 100, 103, 32), `…${'a'.repeat(10)}[KEY]${'b'.repeat(17)}…`);
  });
  it('is quick on a line of ten megabytes', () => {
    const line = 'x'.repeat(10_000_000);
    const start = performance.now();
    assert.match(shown(line, 5_000_000, 5_000_003), /^…x+\[xxx\]x+…$/);
    assert.ok(performance.now() - start < 1000);
  });

  it('is never wider than asked, and has the place in it', () => {
    fc.assert(
      fc.property(
        hostileText,
        hostileText,
        hostileText,
        fc.integer({ min: 24, max: 80 }),
        (a, key, b, cells) => {
          const line = `${a}${key}${b}`.replace(/[\r\n]/g, ' ');
          const from = a.length;
          const { before, marked, after } = excerpt(line, from, from + key.length, cells);
          assert.ok(cellsOf(before) + cellsOf(marked) + cellsOf(after) <= cells + 2, before + marked + after);
          assert.doesNotMatch(before + marked + after, /\p{Control}/u);
          // At the end of the line there is nothing to mark.
          assert.equal(marked === '', from >= line.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('output formats: colour', () => {
  const cases: [env: Record<string, string>, isTTY: boolean | undefined, expected: boolean][] = [
    [{}, true, true],
    [{}, false, false],
    [{}, undefined, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: 'false' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  ];
  for (const [env, isTTY, expected] of cases)
    it(`${JSON.stringify(env)} ${isTTY ? 'on' : 'off'} a terminal: ${expected}`, () => {
      assert.equal(wantsColor(env, isTTY), expected);
    });
});
