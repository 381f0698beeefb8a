import { eastAsianWidth } from 'get-east-asian-width';

/** The usual line: a cell each. Most outputs need nothing else, and whole libraries for it take a while to load. */
const ASCII = /^[\x20-\x7e]*$/;
const INVISIBLE = /^[\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}]+$/u;
const PICTURE = /\p{Emoji_Presentation}|\ufe0f/u;

let graphemes: Intl.Segmenter | undefined;

/** How many cells of a terminal a text takes: a Chinese character or an emoji takes two, an accent of its own none. */
export function cellsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  graphemes ??= new Intl.Segmenter();
  let cells = 0;
  for (const { segment } of graphemes.segment(text)) cells += cellsOfGrapheme(segment);
  return cells;
}

function cellsOfGrapheme(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0;
  return PICTURE.test(grapheme) ? 2 : eastAsianWidth(grapheme.codePointAt(0) ?? 0);
}

/** Spaces after the text until it is so many cells wide. */
export function padEnd(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - cellsOf(text)));
}

/** The widest of them, in cells. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, cellsOf(text)), 0);
}
