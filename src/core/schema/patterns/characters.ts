import type { AST } from '@eslint-community/regexpp';
import { NotExpressible, type Piece } from './piece';

const DIGIT = '0-9';
const WORD = '0-9A-Za-z_';
// ECMAScript's white space and line ends; RE2's `\s` is that of ASCII.
const SPACE =
  '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';
const LINE_END = '\\n\\r\\x{2028}\\x{2029}';
/** The complements, for `[^\W]`: in a class of RE2 a part cannot be negated by itself. */
const NOT_DIGIT = '\\x{0}-/:-\\x{10ffff}';
const NOT_WORD = '\\x{0}-/:-@\\[-\\^`{-\\x{10ffff}';
const NOT_SPACE =
  '\\x{0}-\\x{8}\\x{e}-\\x{1f}!-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}' +
  '\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}';

const ANYTHING = '\\x{0}-\\x{10ffff}';

/** What a Unicode property weighs: it is hundreds of ranges. */
const PROPERTY = 20;

/** A character, or a set of them, as a class of RE2. @throws NotExpressible */
export function charactersOf(node: AST.Character | AST.CharacterClass | AST.CharacterSet): Piece {
  if (node.type === 'CharacterSet' && node.kind === 'any')
    return { text: `[^${LINE_END}]`, size: 1, times: 1 };
  if (node.type !== 'CharacterClass') return { text: `[${member(node)}]`, size: weight(node), times: 1 };
  const { elements, negate } = node;
  if (elements.length === 0) return { text: `[${negate ? '' : '^'}${ANYTHING}]`, size: 1, times: 1 };
  const size = Math.floor(elements.reduce((sum, one) => sum + weight(one) / 8, 1));
  return { text: `[${negate ? '^' : ''}${elements.map(member).join('')}]`, size, times: 1 };
}

type Member = AST.CharacterClassElement | AST.Character | AST.CharacterSet;

function member(node: Member): string {
  if (node.type === 'Character') return character(node);
  if (node.type === 'CharacterClassRange') return `${character(node.min)}-${character(node.max)}`;
  if (node.type !== 'CharacterSet') throw new NotExpressible();
  const { kind } = node;
  if (kind === 'digit') return node.negate ? NOT_DIGIT : DIGIT;
  if (kind === 'word') return node.negate ? NOT_WORD : WORD;
  if (kind === 'space') return node.negate ? NOT_SPACE : SPACE;
  // Of the many properties these are the ones that RE2 has, under their short names.
  if (kind !== 'property' || !/^(General_Category|Script)$/.test(node.key)) throw new NotExpressible();
  return `\\${node.negate ? 'P' : 'p'}{${node.value ?? ''}}`;
}

/** @throws NotExpressible for `\A`, `\h`, `\Q`: without the flag `u` these are letters, and nobody means that. */
function character({ raw, value }: AST.Character): string {
  if (/^\\[a-zA-Z]$/.test(raw) && raw.charCodeAt(1) === value) throw new NotExpressible();
  return `\\x{${value.toString(16)}}`;
}

function weight(node: Member): number {
  return node.type === 'CharacterSet' && node.kind === 'property' ? PROPERTY : 1;
}
