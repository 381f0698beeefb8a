import type { AST } from '@eslint-community/regexpp';
import { NotExpressible, type Piece } from './piece';
import { sequence, translated } from './translate';

/** One regular expression of RE2 that a text has to match, or must not. */
export interface Condition extends Piece {
  wanted: boolean;
}

/**
 * A pattern as RE2 can ask for it: a text matches where it meets all conditions of one of the alternatives.
 *
 * RE2 cannot look ahead, but what looks ahead from the beginning of the text is a condition of its own:
 * `^(?=.*\d)(?!.*\s).{8,}$` is met by what matches `^.*\d` and `^.{8,}$` and not `^.*\s`. So is what looks back from
 * the end. @throws NotExpressible
 */
export function conditionsOf({ alternatives }: AST.Pattern): Condition[][] {
  if (alternatives.some(looksAround)) return alternatives.map(conditions);
  return [[{ ...translated(alternatives), wanted: true }]];
}

function conditions({ elements }: AST.Alternative): Condition[] {
  const first = lengthOf(elements, 'start', 'lookahead');
  const last = elements.length - lengthOf(elements.toReversed(), 'end', 'lookbehind');
  const [ahead, rest, behind] = [
    elements.slice(0, first),
    elements.slice(first, last),
    elements.slice(Math.max(first, last)),
  ];
  const main = sequence(rest);
  return [
    { ...main, text: `${first > 0 ? '\\A' : ''}${main.text}${behind.length > 0 ? '\\z' : ''}`, wanted: true },
    ...ahead.flatMap((one) => looking(one, (text) => `\\A${text}`)),
    ...behind.flatMap((one) => looking(one, (text) => `${text}\\z`)),
  ];
}

/** How many elements at one end look only from there; none where the end itself is not among them. */
function lengthOf(elements: readonly AST.Element[], anchor: string, look: string): number {
  const inner = elements.findIndex(
    (one) => one.type !== 'Assertion' || (one.kind !== anchor && one.kind !== look),
  );
  const outer = inner < 0 ? elements : elements.slice(0, inner);
  return outer.some((one) => one.type === 'Assertion' && one.kind === anchor) ? outer.length : 0;
}

function looking(element: AST.Element, place: (text: string) => string): Condition[] {
  if (element.type !== 'Assertion') throw new NotExpressible();
  if (element.kind !== 'lookahead' && element.kind !== 'lookbehind') return [];
  const piece = translated(element.alternatives);
  return [{ ...piece, text: place(piece.text), wanted: !element.negate }];
}

function looksAround({ elements }: AST.Alternative): boolean {
  return elements.some((one) => one.type === 'Assertion' && /^look/.test(one.kind));
}
