import assert from 'node:assert/strict';
import { renderMarkdown } from '../../../src/cli/markdown/render';
import { markdownParser } from '../../../src/markdown/parser';
import { passages } from './passages';

const parser = markdownParser();

/** What a reader of a page sees of its paragraphs, headings and cells, code left out. */
function seen(text: string): string[] {
  return parser
    .parse(text, {})
    .flatMap(({ children }) => (children ? [children] : []))
    .map((children) =>
      children
        .map(({ type, content }) =>
          type === 'softbreak' ? ' ' : type === 'code_inline' ? 'code' : type === 'text' ? content : '',
        )
        .join(''),
    );
}

const MARKS = /\*\*|__|\]\(/;
const SPACED = /\p{Script=Han}\s+\p{Script=Han}|[，。：；？！、（）”]\s+\S|\S\s+[，。：；？！、（）“]/u;

describe('Chinese pages as people see them', function () {
  this.timeout(60_000);

  it('finds marks that do not close, and spaces that are none', () => {
    assert.match(seen('**说完。**然后').join(''), MARKS);
    assert.match(seen('两个 字').join(''), SPACED);
    assert.doesNotMatch(seen('第一行。\n**第二行**\n第三行').join(''), SPACED);
  });

  for (const { file, text } of passages().filter(({ isPage }) => isPage))
    it(`${file} has no stray marks and no space between Chinese characters`, () => {
      for (const line of seen(text)) {
        assert.doesNotMatch(line, MARKS);
        assert.doesNotMatch(line, SPACED);
      }
      // Lines of a table stand in columns.
      const printed = renderMarkdown(text.replace(/^```[^]*?^```$|^\|.*$/gm, ''), {
        width: 100,
        color: false,
      });
      for (const line of printed.split('\n'))
        assert.doesNotMatch(line.replace(/^[-|\d. ]+/, '').replace(/`[^`]*`/g, 'code'), SPACED);
    });
});
