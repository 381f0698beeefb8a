import { visible } from '../visible';
import { cellsOf } from './cells';

/** A piece of a line as a terminal shows it, and where in it the mark goes, in cells. */
export interface Excerpt {
  line: string;
  indent: number;
  length: number;
}

const TAB = '    ';
/** UTF-16 units on each side of the mark that are looked at: a minified spec is one line of megabytes. */
const REACH = 400;

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

interface Piece {
  shown: string;
  cells: number;
  marked: boolean;
}

/**
 * The part of a line around `from`..`to` (UTF-16 units), at most `cells` wide, with `…` where it was cut.
 * Tabs become spaces, and what would steer the terminal becomes visible.
 */
export function excerpt(line: string, from: number, to: number, cells: number): Excerpt {
  const start = Math.min(from, line.length);
  const end = Math.min(Math.max(to, start + 1), line.length);
  const left = Math.max(0, start - REACH);
  const right = Math.min(line.length, start + REACH);
  const pieces = piecesOf(line.slice(left, right), start - left, end - left);
  const first = pieces.findIndex(({ marked }) => marked);
  const mark = first === -1 ? pieces.length : first;

  // A third of the room shows what stands before the mark; the rest is for the mark and what follows.
  let begin = mark;
  let used = 0;
  const room = cells - 2;
  const whole = left === 0 && cellsIn(pieces) <= cells && right === line.length;
  const before = whole ? cells : Math.floor(room / 3);
  while (begin > 0 && used + cellsAt(pieces, begin - 1) <= before) used += cellsAt(pieces, --begin);
  let finish = mark;
  const most = whole ? cells : room;
  while (finish < pieces.length && used + cellsAt(pieces, finish) <= most) used += cellsAt(pieces, finish++);

  const cutLeft = left > 0 || begin > 0 ? '…' : '';
  const cutRight = right < line.length || finish < pieces.length ? '…' : '';
  const kept = pieces.slice(begin, finish);
  return {
    line: (cutLeft + kept.map(({ shown }) => shown).join('') + cutRight).trimEnd(),
    indent: cutLeft.length + cellsIn(kept.slice(0, mark - begin)),
    length: Math.max(1, cellsIn(kept.filter(({ marked }) => marked))),
  };
}

/** What a reader sees as one character each, so that no emoji or accent is torn apart. */
function piecesOf(text: string, from: number, to: number): Piece[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment, index }) => {
    const shown = segment === '\t' ? TAB : visible(segment);
    const marked = index + segment.length > from && index < to;
    return { shown, cells: cellsOf(shown), marked };
  });
}

function cellsAt(pieces: readonly Piece[], index: number): number {
  return pieces[index]?.cells ?? 0;
}

function cellsIn(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { cells }) => sum + cells, 0);
}
