import type { JsonPath, JsonValue } from '../../json';
import { noteIn, type Flow } from '../steps/given';
import type { Findings } from '../steps/step';
import type { Bound, Effective, Limit } from './effective';
import { isStricter } from './meet';
import { ARRAY, FRACTION, NUMBER, OBJECT, STRING, type Types } from './types';

const APPLIES: Record<Limit, Types> = {
  minimum: NUMBER,
  maximum: NUMBER,
  minLength: STRING,
  maxLength: STRING,
  minItems: ARRAY,
  maxItems: ARRAY,
  minProperties: OBJECT,
  maxProperties: OBJECT,
};
const LIMITS = Object.entries(APPLIES) as [Limit, Types][];

/** Compares limits of numbers, lengths and counts, and patterns, as far as both sides may have values that they concern. */
export function compareLimits(
  into: Findings,
  before: Effective,
  after: Effective,
  common: Types,
  flow: Flow,
): void {
  for (const [limit, types] of LIMITS)
    if (common & types && (before.limits.size > 0 || after.limits.size > 0))
      compare(into, flow, limit, bound(before, limit, common), bound(after, limit, common), [before, after]);
  if (common & NUMBER) compareMultiples(into, before, after, common, flow);
  if (common & ARRAY && !before.unique !== !after.unique)
    changed(into, flow, 'uniqueItems', before.unique, after.unique, [before, after], {
      ...(before.unique ? { before: true } : { after: true }),
    });
  if (common & STRING) comparePatterns(into, before, after, flow);
}

type Both = readonly [before: Effective, after: Effective];

/** A limit as it works: at least 0 items is no limit, and of integers `> 0` is `>= 1`. */
function bound({ limits }: Effective, limit: Limit, types: Types): Bound | undefined {
  const stated = limits.get(limit);
  if (!stated) return undefined;
  if (APPLIES[limit] !== NUMBER) return limit.startsWith('min') && stated.value <= 0 ? undefined : stated;
  if (types & FRACTION) return stated;
  const { value, isExclusive, path } = stated;
  const isWhole = Number.isInteger(value);
  if (limit === 'minimum')
    return { path, isExclusive: false, value: isWhole ? value + Number(isExclusive) : Math.ceil(value) };
  return { path, isExclusive: false, value: isWhole ? value - Number(isExclusive) : Math.floor(value) };
}

function compare(
  into: Findings,
  flow: Flow,
  limit: Limit,
  old: Bound | undefined,
  now: Bound | undefined,
  both: Both,
): void {
  if (old?.value === now?.value && old?.isExclusive === now?.isExclusive) return;
  const isTighter = now !== undefined && (!old || isStricter(limit, now, old));
  changed(into, flow, limit, old?.path, now?.path, both, { before: said(old), after: said(now) }, isTighter);
}

function said(bound: Bound | undefined): JsonValue | undefined {
  return bound && (bound.isExclusive ? `${bound.value} (exclusive)` : bound.value);
}

function changed(
  into: Findings,
  flow: Flow,
  keyword: string,
  old: JsonPath | undefined,
  now: JsonPath | undefined,
  [before, after]: Both,
  values: { before?: JsonValue | undefined; after?: JsonValue | undefined },
  isTighter = now !== undefined,
): void {
  const at = { path: now ?? after.at.path, base: old ?? before.at.path };
  const facts = { keyword: String((now ?? old)?.at(-1) ?? keyword), ...values };
  if (isTighter) noteIn(into, flow, 'constraint-tightened', old ? 'changed' : 'set', at, facts);
  else noteIn(into, flow, 'constraint-loosened', now ? 'changed' : 'dropped', at, facts);
}

function compareMultiples(
  into: Findings,
  before: Effective,
  after: Effective,
  common: Types,
  flow: Flow,
): void {
  const [old] = beyond(before.multiples, after.multiples, common);
  const [now] = beyond(after.multiples, before.multiples, common);
  if (!old && !now) return;
  const [was, is] = [old ?? [...before.multiples][0], now ?? [...after.multiples][0]];
  const values = { before: was?.[0], after: is?.[0] };
  // Of 2 and 3 neither holds all values of the other.
  if (now) changed(into, flow, 'multipleOf', was?.[1], is?.[1], [before, after], values, true);
  if (old) changed(into, flow, 'multipleOf', was?.[1], is?.[1], [before, after], values, false);
}

/** Whether a value is within all limits that a schema states; patterns are not asked. */
export function isWithin(value: JsonValue, { limits, multiples }: Effective): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return true;
  const [size, least, most] =
    typeof value === 'string'
      ? ([[...value].length, 'minLength', 'maxLength'] as const)
      : ([value, 'minimum', 'maximum'] as const);
  const own: Bound = { value: size, isExclusive: false, path: [] };
  const isKept = ([limit, bound]: [Limit, Bound]) =>
    (limit !== least && limit !== most) || !isStricter(limit, bound, own);
  if (![...limits].every(isKept)) return false;
  return (
    typeof value === 'string' || [...multiples.keys()].every((factor) => Number.isInteger(value / factor))
  );
}

/** Those that do not follow from the others: what is a multiple of 6 is one of 3, and an integer is one of 1. */
function beyond(
  one: ReadonlyMap<number, JsonPath>,
  other: ReadonlyMap<number, JsonPath>,
  types: Types,
): [number, JsonPath][] {
  const known = types & FRACTION ? [...other.keys()] : [1, ...other.keys()];
  return [...one].filter(([factor]) => !known.some((n) => Number.isInteger(n / factor)));
}

function comparePatterns(into: Findings, before: Effective, after: Effective, flow: Flow): void {
  const old = [...before.patterns].find(([pattern]) => !after.patterns.has(pattern));
  const now = [...after.patterns].find(([pattern]) => !before.patterns.has(pattern));
  if (old && now)
    noteIn(
      into,
      flow,
      'pattern-changed',
      'changed',
      { path: now[1], base: old[1] },
      { before: old[0], after: now[0] },
    );
  else if (old || now)
    changed(into, flow, 'pattern', old?.[1], now?.[1], [before, after], {
      before: old?.[0],
      after: now?.[0],
    });
}
