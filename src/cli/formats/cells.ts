import stringWidth from 'string-width';

/** How many cells of a terminal a text takes: a Chinese character or an emoji takes two. */
export function cellsOf(text: string): number {
  return stringWidth(text);
}

/** Spaces after the text until it is so many cells wide. */
export function padEnd(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - cellsOf(text)));
}

/** The widest of them, in cells. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, cellsOf(text)), 0);
}
