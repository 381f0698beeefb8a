import fc from 'fast-check';
import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { cellsOf } from '../../../../src/cli/formats/cells';

describe('cells of a terminal', () => {
  for (const text of [
    '',
    'plain',
    '中文，标点。',
    'カタカナ ｶﾅ',
    '한국어',
    'cafe\u0301',
    '👩‍👩‍👧‍👦 🇨🇳 ✅ ☎️ 1️⃣',
    'a\u200bb\u202e',
    'Ｆｕｌｌ',
  ])
    it(`counts what string-width counts: ${JSON.stringify(text)}`, () => {
      assert.equal(cellsOf(text), stringWidth(text));
    });

  it('counts the same in any mix of letters, accents and wide characters', () => {
    const parts = fc.constantFrom('a', 'é', 'e\u0301', '中', '。', 'ｱ', '🚀', ' ', '\t', '한', 'Ω', '—');
    fc.assert(
      fc.property(fc.array(parts), (texts) => {
        const text = texts.join('');
        assert.equal(cellsOf(text), stringWidth(text));
      }),
    );
  });
});
