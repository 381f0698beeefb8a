import { partsOf, webAddress } from '../prose';
import { oneLine } from '../visible';

/** Everything that GitHub's Markdown reads within a line: emphasis, code, links, HTML, entities, tables, formulas. */
const MARKUP = /[\\`*_[\]<>|~&$]/g;

/** An invisible character stops GitHub from notifying `@somebody` and from linking `#12`. */
const APART = '\u2060';

/** Words of a report as they are, on one line, also within a table. */
export function plain(text: string): string {
  return escaped(oneLine(text));
}

/** A sentence of a report; its values in back-ticks become code. */
export function sentence(text: string): string {
  return partsOf(text)
    .map((part) => (part.code ? code(part.text) : escaped(part.text)))
    .join('');
}

function escaped(text: string): string {
  return text.replace(MARKUP, '\\$&').replace(/@(?=\w)|#(?=\d)/g, `$&${APART}`);
}

/** A value in a code span, also within a table, where a pipe would end the cell. */
export function code(value: string): string {
  const text = oneLine(value);
  // In back-ticks nothing can be escaped: neither what ends them or the cell, nor what a log reads as a command.
  if (!/[|\\`]|##/.test(text) && text !== '') return `\`${text}\``;
  // Entities are never read as markup, not even in a table.
  const entities = text.replace(/[^\w\s\u0080-\u{10ffff}]/gu, (mark) => `&#${mark.codePointAt(0)};`);
  return `<code>${entities}</code>`;
}

/** Markdown that is already escaped, as a link where the address may be linked. */
export function link(label: string, address: string): string {
  const href = webAddress(address);
  if (href === undefined) return label;
  // What would end the link, or the cell it stands in.
  const safe = href.replace(/[()|\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${label}](${safe})`;
}

/** A table: the cells are Markdown already. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly string[],
): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(align), ...rows.map(row)];
}

/** Folded away until the reader asks for it. GitHub needs the empty lines. */
export function folded(summary: string, lines: readonly string[]): string[] {
  return ['<details>', `<summary>${summary}</summary>`, '', ...lines, '', '</details>', ''];
}
