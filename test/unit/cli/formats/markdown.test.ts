import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { formats } from '../../../../src/cli/formats/formats';
import { contextOf } from './context';
import { withoutTicks, reviewedWith } from './hostile';
import { finding } from './reports';
import { CASES } from './reviewed';

const parser = new MarkdownIt({ html: true, linkify: false });

function tokensOf(markdown: string): Token[] {
  return parser.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
}

/** What a reader's browser would build, without the words: blocks, tables, links, HTML. */
function shapeOf(markdown: string): string[] {
  return tokensOf(markdown)
    .filter(({ type }) => !/^(text|code_inline|softbreak|text_special)$/.test(type))
    .filter(({ type, content }) => type !== 'html_inline' || !/^<\/?code>$/.test(content))
    .map(({ type, content }) =>
      type.startsWith('html') ? `${type} ${content.replace(/>.*</, '><')}` : type,
    );
}

describe('output formats: markdown', () => {
  it('has the same shape whatever the texts hold', () => {
    const expected = shapeOf(formats.markdown(reviewedWith('harmless'), contextOf()));
    assert.ok(expected.includes('table_open') && expected.includes('link_open'));
    fc.assert(
      fc.property(withoutTicks, (text) => {
        fc.pre(text.trim() !== '');
        assert.deepEqual(shapeOf(formats.markdown(reviewedWith(text), contextOf())), expected);
      }),
      { numRuns: 300 },
    );
  });

  it('shows texts as they are', () => {
    const message = 'a | b \\ c * d _ e [f](g) <h> &amp; $i$ ~j~ `k|l\\m` # n';
    const report = {
      version: 1 as const,
      file: 'a',
      complete: true,
      findings: [finding({ rule: 'r', message })],
    };
    const markdown = formats.markdown([{ file: 'a', text: '', report }], contextOf());
    const row = markdown.split('\n').find((line) => line.includes('k')) ?? '';
    const shown = parser
      .render(`| a | b | c | d |\n|---|---|---|---|\n${row}`)
      .replace(/<[^>]*>/g, '')
      .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '"');
    assert.ok(shown.includes(message.replaceAll('`', '')), shown);
  });

  it('links to the line of each finding, and to nothing else than files, pages and sources', () => {
    const links = Object.values(CASES).flatMap(({ reviewed }) =>
      tokensOf(formats.markdown(reviewed, contextOf())).flatMap((token) => token.attrGet('href') ?? []),
    );
    assert.ok(links.includes('my%20api/%E6%B6%88%E6%81%AF.yaml#L5'), links.join('\n'));
    for (const link of links)
      assert.match(String(link), /^(https:\/\/(vscode\.dev|spec\.openapis\.org)\/|[^:]*$)/);
  });

  it('notifies nobody', () => {
    const report = {
      version: 1 as const,
      file: 'a',
      complete: true,
      findings: [finding({ rule: 'r', message: 'ask @team about #12' })],
    };
    assert.doesNotMatch(formats.markdown([{ file: 'a', text: '', report }], contextOf()), /@team|#12/);
  });

  it('stays below the size of a comment, keeps the most severe and counts the rest', () => {
    const findings = Array.from({ length: 400 }, (_, i) =>
      finding({
        rule: 'request-example',
        severity: i === 399 ? 'error' : 'warn',
        message: `Finding ${i}. `.repeat(8),
      }),
    );
    const report = { version: 1 as const, file: 'a', complete: true, findings };
    const markdown = formats.markdown([{ file: 'a', text: '', report }], contextOf());
    assert.ok(markdown.length < 65_536, String(markdown.length));
    assert.match(markdown, /Finding 399\./);
    assert.match(markdown, /300 more findings/);
  });
});
