import type { SyntaxTexts } from '../texts/syntax/en';

/** A fault of the syntax, with what is said of it: offsets of UTF-16 units. */
export interface Explained {
  say: (texts: SyntaxTexts, lines: LineNumbers) => string;
  from: number;
  to: number;
}

/** Lines as people count them: from 1. */
export interface LineNumbers {
  lineOf(offset: number): number;
}

/** At most this many faults are shown: what follows the first ones is mostly their echo. */
export const MOST_FAULTS = 3;

const LONGEST = 60;

/** A piece of the text inside back-ticks of a sentence. */
export function named(piece: string): string {
  const line = piece.replaceAll('`', "'").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** As people look it up: `U+00A0`. */
export function codePoint(unit: string): string {
  return `U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
