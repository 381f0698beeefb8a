import type { Finding } from '../../core/report';

/** How much of the text a reader sees around a place. */
export const BEFORE = 2;
export const AFTER = 1;

/**
 * The lines around findings by their number, as an editor counts them; the byte order mark belongs to none. Only these
 * are taken out of the text, which may be a hundred MB of line breaks. None where the text is blank.
 */
export function linesAround(text: string, findings: readonly Finding[]): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  const wanted = new Set<number>();
  let last = -1;
  for (const { range } of findings) {
    const { line } = range.start;
    for (let number = line - BEFORE; number <= line + AFTER; number++) wanted.add(number);
    last = Math.max(last, line + AFTER);
  }
  if (text.trim() === '') return lines;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let number = 0; number <= last && start <= text.length; number++) {
    const end = lineEnd(text, start);
    if (wanted.has(number)) lines.set(number, text.slice(start, end));
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

function lineEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
  }
  return text.length;
}
