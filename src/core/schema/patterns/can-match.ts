import type { AST, RegExpParser } from '@eslint-community/regexpp';
import type { RE2JS } from 're2js';
import { conditionsOf, type Condition } from './conditions';
import { LARGEST } from './piece';

/** Longer patterns, or ones of more groups, are not read; the reader goes down a level for each group. */
const LONGEST = 5_000;
const MOST_GROUPS = 300;

/** Steps that one match may take: some tenths of a second. */
const MOST_STEPS = 3_000_000;

/** To compile an instruction costs about as much as to run it over this many characters. */
const COMPILING = 20;

/** Matchers grow while they run, by a few bytes a step. Once they may have grown by this much, all are forgotten. */
const MOST_KEPT = 5_000_000;

interface Pattern {
  /** Instructions. */
  size: number;
  /** Read without the flag `u`: characters are UTF-16 units. */
  units: boolean;
  refused?: true;
  alternatives: (Condition & { matcher?: RE2JS })[][];
}

/**
 * Whether a string matches a `pattern` of the spec; undefined where that was not checked. The spec is untrusted, so no
 * engine that backtracks ever sees the pattern: RE2 takes time in proportion to `matchSteps`. Not checked is what
 * RE2 cannot express (back-references, most of what looks around), what would take too many steps, and what is no
 * regular expression.
 */
export function canMatch(pattern: string, value: string): boolean | undefined {
  const read = patternOf(pattern);
  const steps = matchSteps(pattern, value);
  if (!read || read.refused || steps > MOST_STEPS) return undefined;
  // RE2 reads code points, as ECMAScript does with the flag `u`.
  if (read.units && /[\ud800-\udfff]/.test(value)) return undefined;
  kept += steps;
  try {
    return read.alternatives.some((conditions) => conditions.every((one) => meets(one, value)));
  } catch {
    // RE2 has limits and Unicode tables of its own.
    read.refused = true;
    return undefined;
  }
}

/** What `canMatch` costs at worst, in steps of the budget. */
export function matchCost(pattern: string, value: string): number {
  const steps = matchSteps(pattern, value);
  return steps > MOST_STEPS ? pattern.length : 2 * steps;
}

/** Instructions × characters. A step is 0.02 to 0.2 µs. */
function matchSteps(pattern: string, value: string): number {
  return (patternOf(pattern)?.size ?? 1) * (COMPILING + value.length);
}

const known = new Map<string, Pattern | undefined>();
let kept = 0;

function patternOf(pattern: string): Pattern | undefined {
  if (pattern.length > LONGEST) return undefined;
  if (kept > MOST_KEPT) {
    known.clear();
    kept = 0;
  }
  if (!known.has(pattern)) {
    known.set(pattern, read(pattern));
    kept += COMPILING * pattern.length;
  }
  return known.get(pattern);
}

function read(pattern: string): Pattern | undefined {
  // Unicode first, as JSON Schema wants it; many real patterns escape more than that allows.
  for (const unicode of pattern.split('(').length > MOST_GROUPS ? [] : [true, false]) {
    const parsed = parse(pattern, unicode);
    if (!parsed) continue;
    try {
      const alternatives = conditionsOf(parsed);
      const size = alternatives.flat().reduce((sum, one) => sum + one.size, 1);
      return size > LARGEST ? undefined : { size, units: !unicode, alternatives };
    } catch {
      return undefined;
    }
  }
  return undefined;
}

// Both packages are loaded when the first pattern is met, in the middle of a synchronous rule: most reviews meet none,
// and a cold start would pay for them.
/* eslint-disable @typescript-eslint/no-require-imports */

function parse(pattern: string, unicode: boolean): AST.Pattern | undefined {
  const regexpp = require('@eslint-community/regexpp') as { RegExpParser: typeof RegExpParser };
  try {
    return new regexpp.RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern, 0, pattern.length, {
      unicode,
    });
  } catch {
    return undefined;
  }
}

function meets(condition: Pattern['alternatives'][number][number], value: string): boolean {
  const re2 = require('re2js') as { RE2JS: typeof RE2JS };
  condition.matcher ??= re2.RE2JS.compile(condition.text);
  return condition.matcher.test(value) === condition.wanted;
}
