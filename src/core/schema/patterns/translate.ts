import type { AST } from '@eslint-community/regexpp';
import { charactersOf } from './characters';
import { LARGEST, NotExpressible, type Piece } from './piece';

/** RE2 repeats nothing more often than this; longer repetitions are written one after the other. */
const MOST_TIMES = 1000;

/**
 * ECMAScript → RE2, node by node, so that each piece accepts the same texts as the original. Whether it is greedy
 * and what it captures do not matter: nobody asks where a match is. @throws NotExpressible
 */
export function translated(alternatives: readonly AST.Alternative[]): Piece {
  const { text, size, times } = joined(
    alternatives.map(({ elements }) => sequence(elements)),
    '|',
  );
  return { text: `(?:${text})`, size: size + alternatives.length, times };
}

/** What stands one after the other. @throws NotExpressible */
export function sequence(elements: readonly AST.Element[]): Piece {
  return joined(elements.map(element), '');
}

function element(node: AST.Element): Piece {
  switch (node.type) {
    case 'Assertion':
      return { text: assertion(node), size: 1, times: 1 };
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
      return charactersOf(node);
    case 'CapturingGroup':
    case 'Group':
      if (node.type === 'Group' && node.modifiers) throw new NotExpressible();
      return translated(node.alternatives);
    case 'Quantifier':
      return repetition(node);
    default:
      throw new NotExpressible();
  }
}

function assertion(node: AST.Assertion): string {
  if (node.kind === 'start') return '\\A';
  if (node.kind === 'end') return '\\z';
  // Letters and digits of ASCII, as in ECMAScript without the flag `i`.
  if (node.kind === 'word') return node.negate ? '\\B' : '\\b';
  throw new NotExpressible();
}

function repetition({ element: repeated, min, max }: AST.Quantifier): Piece {
  const { text, size, times } = element(repeated);
  const copies = max === Infinity ? min + 1 : max;
  // Here, and not only at the end: what is too large is not even written down.
  if ((size + 1) * copies > LARGEST) throw new NotExpressible();
  const atOnce = Math.max(1, Math.floor(MOST_TIMES / times));
  const written: string[] = [];
  for (let least = min, most = max; most > 0;) {
    const last = most === Infinity && least <= atOnce;
    const from = Math.min(least, atOnce);
    const upTo = Math.min(most, atOnce);
    written.push(`(?:${text}){${from},${last ? '' : upTo}}`);
    if (last) break;
    least -= from;
    most -= upTo;
  }
  return {
    text: `(?:${written.join('')})`,
    size: (size + 1) * copies,
    times: times * Math.min(atOnce, Math.max(1, max === Infinity ? min : max)),
  };
}

function joined(pieces: readonly Piece[], by: string): Piece {
  const size = pieces.reduce((sum, piece) => sum + piece.size, 0);
  if (size > LARGEST) throw new NotExpressible();
  return {
    text: pieces.map(({ text }) => text).join(by),
    size,
    times: pieces.reduce((most, { times }) => Math.max(most, times), 1),
  };
}
