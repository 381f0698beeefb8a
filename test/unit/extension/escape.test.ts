import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { inLabel, inMarkdown, inNotification, nameIn } from '../../../src/extension/escape';

/** How VS Code finds links in a notification, and icons in a label. */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const ICON = /(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/g;
const drawnIcons = (label: string) =>
  [...label.matchAll(ICON)].filter(([, escaped]) => escaped === undefined);

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '[a](command:x)',
        '](',
        '[',
        ']',
        '(',
        ')',
        '$(',
        '$(x)',
        '\\$(x~spin)',
        '`',
        '\n',
        '\u202e',
        '<b>',
      ),
      fc.constantFrom(
        '&lt;',
        '# ',
        '* ',
        '**',
        '![i](https://a)',
        'https://a.example',
        '\u001b[31m',
        '|',
        '    code',
      ),
      fc.string(),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('Texts from outside', () => {
  it('are no links in a notification', () => {
    assert.match('[Fix](command:workbench.action.quit)', LINK);
    assert.equal(inNotification('a [Fix](command:x) b'), 'a [Fix] (command:x) b');
    fc.assert(fc.property(hostile, (text) => assert.doesNotMatch(inNotification(text), LINK)));
  });

  it('are no icons in a label, and read as they are', () => {
    assert.equal(inLabel('$(check) 100 of 100'), '\\$(check) 100 of 100');
    assert.equal(inLabel('costs $(5 or 6)'), 'costs $(5 or 6)');
    fc.assert(fc.property(hostile, (text) => assert.deepEqual(drawnIcons(inLabel(text)), [])));
  });

  it('stay on one line and in their direction', () => {
    for (const escape of [inNotification, inLabel, inMarkdown])
      assert.equal(escape('a\r\nb\u202ec\u001bd'), 'a b c d');
  });

  it('are plain in Markdown, but for values in back-ticks', () => {
    const parser = new MarkdownIt({ html: true, linkify: false });
    assert.equal(
      parser.renderInline(inMarkdown('use `a_b`, not <b>*c*</b>')),
      'use <code>a_b</code>, not &lt;b&gt;*c*&lt;/b&gt;',
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const html = parser.render(`x ${inMarkdown(text)}`);
        assert.doesNotMatch(html.replaceAll(/<\/?(p|code)>/g, ''), /</);
        // VS Code looks for icons once the Markdown is HTML; in code they are nothing but a picture.
        assert.deepEqual(drawnIcons(html.replaceAll(/<code>.*?<\/code>/g, '')), []);
      }),
    );
  });

  it('are repeated only where they are names', () => {
    assert.equal(nameIn('error-media-type'), 'error-media-type');
    for (const text of ['', '[a](command:b)', '../x', 'a b', 'x'.repeat(81), { id: 1 }, undefined])
      assert.equal(nameIn(text), undefined);
  });
});
