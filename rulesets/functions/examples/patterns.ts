import { byText } from '../../../src/core/contract/remember';

/** Steps that a regular expression may take at worst before it is not worth running. */
const MOST_STEPS = 10_000_000;

/** Repetitions that cannot do harm, however they are nested: `(\d{1,3}\.){3}`. */
const FEW = 8;

/**
 * Whether a string matches a `pattern`. True, too, where the pattern is no regular expression (a fault of the
 * schema), and where a backtracking engine could hang on it: the spec is untrusted input.
 */
export function canMatch(pattern: string, value: string): boolean {
  const { nested, loops, expression } = prepared(pattern);
  const worst = nested ? 2 ** value.length : value.length ** loops;
  if (worst > MOST_STEPS) return true;
  return expression?.test(value) ?? true;
}

const prepared = byText((pattern) => ({ ...loopsOf(pattern), expression: compiled(pattern) }));

function compiled(pattern: string): RegExp | undefined {
  // Unicode first, as JSON Schema wants it; many real patterns escape more than that allows.
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** How many long repetitions a pattern has, and whether one of them repeats something that can vary. */
function loopsOf(pattern: string): { nested: boolean; loops: number } {
  let loops = 0;
  let nested = false;
  const varies: boolean[] = [false];
  let closed = false;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    const justClosed = closed;
    closed = false;
    if (char === '\\') i++;
    else if (char === '[') i = endOfClass(pattern, i);
    else if (char === '(') {
      varies.push(false);
      // `(?:` and its like: no quantifier.
      if (pattern.charAt(i + 1) === '?') i++;
    } else if (char === '|' || char === '?') varies[varies.length - 1] = true;
    else if (char === ')') closed = endGroup(varies);
    else if (timesAt(pattern, i) > FEW) {
      if (justClosed) nested = true;
      loops++;
      varies[varies.length - 1] = true;
    }
  }
  return { nested, loops };
}

/** How often the repetition that begins here repeats at most; 0 where none begins. */
function timesAt(pattern: string, i: number): number {
  const char = pattern.charAt(i);
  if (char === '*' || char === '+') return Infinity;
  const [, least, comma, most] =
    (char === '{' && /^\{(\d{1,9})(,?)(\d{0,9})\}/.exec(pattern.slice(i, i + 24))) || [];
  if (least === undefined) return 0;
  return comma ? Number(most || Infinity) : Number(least);
}

/** Closes a group; true where what it holds can match in more than one way. */
function endGroup(varies: boolean[]): boolean {
  const inner = varies.length > 1 ? varies.pop() : false;
  if (inner) varies[varies.length - 1] = true;
  return inner === true;
}

function endOfClass(pattern: string, start: number): number {
  for (let i = start + 1; i < pattern.length; i++) {
    if (pattern.charAt(i) === '\\') i++;
    else if (pattern.charAt(i) === ']') return i;
  }
  return pattern.length;
}
