import fc from 'fast-check';
import assert from 'node:assert/strict';
import { Lines } from '../../../src/core/document/lines';

const texts = fc
  .array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', '😀', ' '), { maxLength: 12 })
  .map((parts) => parts.join(''));
const linesOf = (text: string) => text.split(/\r\n|\r|\n/);
const positions = fc.record({
  line: fc.integer({ min: -3, max: 15 }),
  character: fc.integer({ min: -3, max: 15 }),
});

describe('the lines of a text', () => {
  it('are those that VS Code shows, and every offset is in one of them', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: -2, max: 40 }), (text, offset) => {
        const { line, character } = new Lines(text).positionAt(offset);
        const shown = linesOf(text);
        assert.ok(line < shown.length && character <= (shown[line] ?? '').length);
        // Up to the break that ends the line, position and offset say the same.
        const before = text.slice(0, Math.max(offset, 0));
        if (!/[\r\n]$/.test(before))
          assert.deepEqual([line, character], [linesOf(before).length - 1, linesOf(before).at(-1)?.length]);
      }),
    );
  });

  it('hold every range that a parser may name, in the right order', () => {
    fc.assert(
      fc.property(texts, positions, positions, (text, from, to) => {
        const { start, end } = new Lines(text).within({ start: from, end: to });
        const shown = linesOf(text);
        for (const { line, character } of [start, end])
          assert.ok(
            line >= 0 && line < shown.length && character >= 0 && character <= (shown[line] ?? '').length,
          );
        assert.ok(start.line < end.line || (start.line === end.line && start.character <= end.character));
      }),
    );
  });

  it('cut a span at the end of its first line', () => {
    assert.deepEqual(new Lines('ab\r\ncd').span(1, 6), {
      start: { line: 0, character: 1 },
      end: { line: 0, character: 2 },
    });
  });
});
