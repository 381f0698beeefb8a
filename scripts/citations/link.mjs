import { blanked } from './read.mjs';
import { addressOf, citationsOf } from './standards.mjs';

/** What stays as it is: headings, and what is a link already. */
const UNTOUCHED = /^#.*$|\[[^\]\n]*\]\([^)\n]*\)/gm;

/** A code span, its marks included. */
const CODE = /`[^`\n]+`/g;

/**
 * A Markdown text in which whatever is cited leads to where one can read it. Code blocks, headings and links stay as they
 * are; a code span becomes a link where all of it is cited. @throws Error where a citation cannot be read
 */
export function withLinks(markdown, standards) {
  const text = blanked(markdown, UNTOUCHED);
  const codes = [...text.matchAll(CODE)].map(({ 0: code, index }) => ({
    from: index,
    to: index + code.length,
  }));
  let linked = '';
  let done = 0;
  for (const citation of citationsOf(text, standards)) {
    const address = addressOf(citation, standards);
    const { from, to } = aroundCode(citation, codes);
    if (address === undefined || from < done || codes.some((code) => cuts(code, { from, to }))) continue;
    linked += `${markdown.slice(done, from)}[${markdown.slice(from, to)}](${address})`;
    done = to;
  }
  return linked + markdown.slice(done);
}

/** With the marks of the code span that it begins or ends in. */
function aroundCode({ from, to }, codes) {
  const first = codes.find((code) => code.from === from - 1);
  const last = codes.find((code) => code.to === to + 1);
  return { from: first ? first.from : from, to: last ? last.to : to };
}

/** Whether one of two ends lies within a code span. */
function cuts(code, { from, to }) {
  const isWithin = (end) => code.from < end && end < code.to;
  return isWithin(from) || isWithin(to);
}
