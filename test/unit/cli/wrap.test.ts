import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { renderMarkdown } from '../../../src/cli/markdown/render';
import { wrap } from '../../../src/cli/markdown/wrap';

const lines = (text: string, width: number) => wrap([{ text }], width);
const page = (text: string, width = 40) => renderMarkdown(text, { width, color: false });

describe('text for a terminal', () => {
  it('breaks between words', () => {
    assert.deepEqual(lines('one two three', 7), ['one two', 'three']);
  });

  it('breaks Chinese anywhere, but never before closing or after opening punctuation', () => {
    assert.deepEqual(lines('一二三，四五（六）', 6), ['一二', '三，四', '五', '（六）']);
    for (const line of lines('调用方（也就是开发者）超时之后，不知道成没成。'.repeat(5), 20))
      assert.ok(stringWidth(line) <= 20 && !/^[，。、）]/.test(line) && !/（$/.test(line), line);
  });

  it('puts no space where a line of Chinese source ends, and one where English does', () => {
    assert.equal(page('第一行\n第二行'), '第一行第二行\n');
    assert.equal(page('第一句。\n`code`，\nAPI'), '第一句。`code`，API\n');
    assert.equal(page('叫\n`code`\n的 API\n和'), '叫 `code` 的 API 和\n');
    assert.equal(page('说：“没有。”\n**他**\n说'), '说：“没有。”他说\n');
    assert.equal(page('one\n**two**'), 'one two\n');
  });

  it('keeps a word that is too long whole', () => {
    assert.deepEqual(lines('see https://docs.acme.example/errors now', 10), [
      'see',
      'https://docs.acme.example/errors',
      'now',
    ]);
  });

  it('shows headings, lists, code, quotations and links without marks', () => {
    const text =
      '# Title\n\nA **bold** `code` [page](https://a.example/x), [near](near.md).\n\n- one\n  - two\n\n3. three\n\n> quoted\n\n```yaml\na: 1\n\nb: 2\n```\n';
    assert.equal(
      page(text, 60),
      'Title\n=====\n\nA bold `code` page (https://a.example/x), near.\n\n- one\n  - two\n\n3. three\n\n| quoted\n\n    a: 1\n\n    b: 2\n',
    );
  });

  it('lays a table out in columns, or as a list where it is too wide', () => {
    const table = '| a | name |\n|---|---|\n| 1 | first |\n| 2 | second |\n';
    assert.equal(page(table), 'a   name\n-   ------\n1   first\n2   second\n');
    assert.equal(
      page(table.replace('second', 'x'.repeat(40))),
      `a: 1\nname: first\n\na: 2\nname: ${'x'.repeat(40)}\n`.replace('name: x', 'name:\nx'),
    );
  });

  it('shows HTML and control characters as text', () => {
    assert.equal(page('<b>no</b> \u001b[31mred'), '<b>no</b> ␛[31mred\n');
  });

  it('uses bold and colours only where asked to', () => {
    const text = '# Title\n\n**bold** `code`\n';
    assert.doesNotMatch(renderMarkdown(text, { width: 40, color: false }), /\u001b/); // eslint-disable-line no-control-regex
    assert.equal(
      renderMarkdown(text, { width: 40, color: true }),
      '\u001b[1mTitle\u001b[22m\n\n\u001b[1mbold\u001b[22m \u001b[36mcode\u001b[39m\n',
    );
  });
});
