import type { Token } from 'markdown-it';
import { cellsOf } from '../formats/cells';
import { spansOf } from './spans';
import { wrap } from './wrap';

/** A table in columns where they fit side by side, else each row as a list of `head: cell`. */
export function tableOf(tokens: readonly Token[], { width }: { width: number }): string[] {
  const [head = [], ...rows] = rowsOf(tokens);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => cellsOf(row[i] ?? ''))));
  const needed = widths.reduce((sum, one) => sum + one + 3, -3);
  if (needed > width)
    return rows.flatMap((row, i) => [
      ...(i === 0 ? [] : ['']),
      ...row.flatMap((cell, j) => wrap([{ text: headed(head[j] ?? '', cell) }], width)),
    ]);
  const line = (row: readonly string[]) =>
    widths
      .map((wide, i) => (row[i] ?? '') + ' '.repeat(wide - cellsOf(row[i] ?? '')))
      .join('   ')
      .trimEnd();
  return [line(head), widths.map((wide) => '-'.repeat(wide)).join('   '), ...rows.map(line)];
}

/** A cell behind the head of its column, with the colon of its language. */
function headed(head: string, cell: string): string {
  return `${head}${/\p{Script=Han}$/u.test(head) ? '：' : ': '}${cell}`;
}

function rowsOf(tokens: readonly Token[]): string[][] {
  const rows: string[][] = [];
  for (const token of tokens) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type === 'inline')
      rows.at(-1)?.push(
        spansOf(token.children ?? [], false)
          .map(({ text }) => text)
          .join(''),
      );
  }
  return rows;
}
