import MarkdownIt, { type Token } from 'markdown-it';
import { isSpace } from './line-ends';

/**
 * The one parser of the Markdown that people read here. HTML stays text, and images, which would need a network, too.
 * What is left of soft line breaks are spaces.
 */
export function markdownParser() {
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image');
  parser.core.ruler.push('line_ends', ({ tokens }) => {
    for (const token of tokens) if (token.children) token.children = withoutLineEnds(token.children);
  });
  return parser;
}

function withoutLineEnds(children: readonly Token[]): Token[] {
  const firsts = firstsFrom(children);
  let last = '';
  return children.filter((token, i) => {
    if (token.type === 'softbreak') return isSpace(last, firsts[i] ?? '');
    // Marks have no content of their own; code has, and no character of it is Chinese to its neighbours.
    if (token.content !== '') last = token.type === 'text' ? ([...token.content.slice(-2)].at(-1) ?? '') : '';
    return true;
  });
}

/** The first character that is seen from each token on. */
function firstsFrom(children: readonly Token[]): string[] {
  const firsts: string[] = [];
  let first = '';
  for (const [i, { content, type }] of [...children.entries()].reverse()) {
    if (content !== '') first = type === 'text' ? ([...content.slice(0, 2)][0] ?? '') : '';
    firsts[i] = first;
  }
  return firsts;
}
