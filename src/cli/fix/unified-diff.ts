import { lineDiff, type Hunk } from './line-diff';

/** Lines around a change, as `diff -u` and git show them. */
const CONTEXT = 3;

/** The change of a file as `git apply` and `patch -p1` read it; nothing where nothing changes. */
export function unifiedDiff(name: string, before: string, after: string): string {
  const [old, new_] = [linesOf(before), linesOf(after)];
  const groups = grouped(lineDiff(old, new_));
  if (groups.length === 0) return '';
  let grown = 0;
  const parts = groups.map((hunks) => {
    const part = partOf(old, hunks, grown);
    for (const { start, end, lines } of hunks) grown += lines.length - (end - start);
    return part;
  });
  return [`--- ${quoted(`a/${name}`)}\n`, `+++ ${quoted(`b/${name}`)}\n`, ...parts].join('');
}

/** A patch counts line feeds; a carriage return before one, or alone, belongs to the line. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** Changes whose context meets are shown together. */
function grouped(hunks: readonly Hunk[]): Hunk[][] {
  const groups: Hunk[][] = [];
  for (const hunk of hunks) {
    const last = groups.at(-1);
    const end = last?.at(-1)?.end;
    if (last && end !== undefined && hunk.start - end <= 2 * CONTEXT) last.push(hunk);
    else groups.push([hunk]);
  }
  return groups;
}

function partOf(old: readonly string[], hunks: readonly Hunk[], grown: number): string {
  const [first, last] = [hunks[0], hunks.at(-1)];
  if (!first || !last) return '';
  const [from, to] = [Math.max(0, first.start - CONTEXT), Math.min(old.length, last.end + CONTEXT)];
  const lines: string[] = [];
  let at = from;
  const keep = (until: number) => lines.push(...old.slice(at, until).map((line) => ` ${line}`));
  for (const { start, end, lines: added } of hunks) {
    keep(start);
    lines.push(...old.slice(start, end).map((line) => `-${line}`), ...added.map((line) => `+${line}`));
    at = end;
  }
  keep(to);
  const more = hunks.reduce((sum, { start, end, lines: added }) => sum + added.length - (end - start), 0);
  const head = `@@ -${span(from, to - from)} +${span(from + grown, to - from + more)} @@\n`;
  return (
    head +
    lines.map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)).join('')
  );
}

/** A range counts from one; one without lines names the line before it. */
function span(from: number, count: number): string {
  const start = count === 0 ? from : from + 1;
  return count === 1 ? String(start) : `${start},${count}`;
}

/** A name with other characters than usual ones, as git writes it. */
function quoted(name: string): string {
  if (/^[\w./ +@()[\]{}~,=:-]*$/.test(name)) return name;
  const bytes = [...Buffer.from(name)].map((byte) => {
    if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
    return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `"${bytes.join('')}"`;
}
