import { cellsOf } from '../formats/cells';

/** A run of text with one look. */
export interface Span {
  text: string;
  /** Applied to what is printed, after the width is known. */
  paint?(this: void, text: string): string;
}

/** Pieces between which no line may end. */
interface Chunk {
  spans: Span[];
  width: number;
  /** A space stands before it where it does not begin a line. */
  isSpaced: boolean;
}

/** Chinese and Japanese may break between any two characters; everything else between words. */
const PIECES =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]+/gu;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]$/u;
/** What never begins a line, and what never ends one. */
const CLOSING = /^[，。、；：？！）》」』】”’…—]/u;
const OPENING = /[（《「『【“‘]$/u;

/** Breaks spans into lines of at most `width` columns. A single word that is wider has a line of its own. */
export function wrap(spans: readonly Span[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { spans: parts, width: wide, isSpaced } of chunksOf(spans)) {
    const gap = isSpaced && used > 0 ? 1 : 0;
    if (used > 0 && used + gap + wide > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line +=
      (used > 0 && gap ? ' ' : '') + parts.map(({ text, paint }) => (paint ? paint(text) : text)).join('');
    used += (used > 0 ? gap : 0) + wide;
  }
  return [...lines, line];
}

function chunksOf(spans: readonly Span[]): Chunk[] {
  const chunks: Chunk[] = [];
  let isSpaced = false;
  let before = '';
  for (const { text, paint } of spans) {
    for (const [piece] of text.matchAll(PIECES)) {
      if (piece.trim() === '') {
        isSpaced = true;
        continue;
      }
      const mayBreak =
        isSpaced ||
        ((WIDE.test(before) || WIDE.test(piece)) && !CLOSING.test(piece) && !OPENING.test(before));
      const span: Span = paint ? { text: piece, paint } : { text: piece };
      const last = chunks.at(-1);
      if (last && !mayBreak) {
        last.spans.push(span);
        last.width += cellsOf(piece);
      } else chunks.push({ spans: [span], width: cellsOf(piece), isSpaced });
      isSpaced = false;
      before = piece;
    }
  }
  return chunks;
}
