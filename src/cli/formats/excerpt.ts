import { cellsOf } from './cells';
import { visible } from './visible';

/** A piece of a source line in three parts: what stands before the place, the place, what follows it. */
export interface Excerpt {
  before: string;
  marked: string;
  after: string;
}

const TAB = '    ';
/** UTF-16 units on each side of the place that are looked at: a minified spec is one line of megabytes. */
const REACH = 400;
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

interface Piece {
  shown: string;
  cells: number;
  marked: boolean;
}

/**
 * The part of a line around `from`..`to` (UTF-16 units), at most `cells` wide in a terminal, with `…` where it
 * was cut. Tabs become spaces, and what would steer a terminal or turn the reading direction becomes visible.
 */
export function excerpt(line: string, from: number, to: number, cells: number): Excerpt {
  const start = Math.min(from, line.length);
  const end = Math.min(Math.max(to, start + 1), line.length);
  const left = Math.max(0, start - REACH);
  const right = Math.min(line.length, start + REACH);
  const pieces = piecesOf(line.slice(left, right), start - left, end - left);
  const first = pieces.findIndex(({ marked }) => marked);
  const mark = first === -1 ? pieces.length : first;
  const fits = left === 0 && right === line.length && widthOf(pieces) <= cells;
  const [begin, finish] = fits ? [0, pieces.length] : windowAround(pieces, mark, cells - 2);
  const kept = pieces.slice(begin, finish);
  const last = kept.reduce((found, { marked }, i) => (marked ? i + 1 : found), mark - begin);
  const show = (from: number, to?: number) =>
    kept
      .slice(from, to)
      .map(({ shown }) => shown)
      .join('');
  return {
    before: (left > 0 || begin > 0 ? '…' : '') + show(0, mark - begin),
    marked: show(mark - begin, last),
    after: show(last) + (right < line.length || finish < pieces.length ? '…' : ''),
  };
}

/** A third of the room goes to what stands before the mark, the rest to the mark and what follows. */
function windowAround(pieces: readonly Piece[], mark: number, room: number): [begin: number, finish: number] {
  const cellsAt = (index: number) => pieces[index]?.cells ?? 0;
  let begin = mark;
  let finish = Math.min(mark + 1, pieces.length);
  const marked = cellsAt(mark);
  let used = marked;
  while (begin > 0 && used - marked + cellsAt(begin - 1) <= Math.min(room / 3, room - marked))
    used += cellsAt(--begin);
  while (finish < pieces.length && used + cellsAt(finish) <= room) used += cellsAt(finish++);
  return [begin, finish];
}

/** What a reader sees as one character each, so that no emoji or accent is torn apart. */
function piecesOf(text: string, from: number, to: number): Piece[] {
  // Nearly every line of a spec; finding graphemes is slow.
  if (/^[ -~]*$/.test(text))
    return Array.from(text, (shown, i) => ({ shown, cells: 1, marked: i >= from && i < to }));
  return Array.from(GRAPHEMES.segment(text)).flatMap(({ segment, index }) => {
    const piece = (part: string, at: number): Piece => {
      const shown = part === '\t' ? TAB : visible(part);
      return { shown, cells: cellsOf(shown), marked: at + part.length > from && at < to };
    };
    // What became visible is no longer one with what it joined, and may be wide.
    if (segment === '\t' || visible(segment) === segment) return [piece(segment, index)];
    let at = index;
    return Array.from(segment, (part) => piece(part, (at += part.length) - part.length));
  });
}

function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { cells }) => sum + cells, 0);
}
