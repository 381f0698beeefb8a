import { say, type Bound, type Effective, type Limit, type Union, type Values } from './effective';
import type { Part } from './part';

/** Adds what has to hold as well. What is said of a schema as a whole (its default) the nearer one says. */
export function meet(into: Effective, other: Effective): void {
  into.types &= other.types;
  into.isNullDoubtful ||= other.isNullDoubtful;
  into.isNever ||= other.isNever;
  into.values = intersection(into.values, other.values);
  for (const [limit, bound] of other.limits) limitTo(into, limit, bound);
  addAll(into, 'multiples', other);
  into.unique ??= other.unique;
  addAll(into, 'patterns', other);
  addAll(into, 'formats', other);
  for (const [name, parts] of other.members)
    say(into, 'members', name, together(into.members.get(name) ?? [], parts));
  addAll(into, 'required', other);
  into.closed ??= other.closed;
  into.rest = together(into.rest, other.rest);
  into.items = together(into.items, other.items);
  const isNew = (union: Union) =>
    !into.unions.some(({ choices }) => choices[0]?.value === union.choices[0]?.value);
  if (other.unions.length > 0) into.unions = [...into.unions, ...other.unions.filter(isNew)];
  into.discriminator ??= other.discriminator;
  for (const [keyword, said] of other.conditions)
    say(into, 'conditions', keyword, [...(into.conditions.get(keyword) ?? []), ...said]);
  into.default ??= other.default;
  into.readOnly ??= other.readOnly;
  into.writeOnly ??= other.writeOnly;
  into.holders = together(into.holders, other.holders);
  if (other.gaps.length > 0) into.gaps = [...into.gaps, ...other.gaps];
}

/** Holds a limit where it is stricter than what holds already. */
export function limitTo(effective: Effective, limit: Limit, bound: Bound): void {
  const known = effective.limits.get(limit);
  if (!known || isStricter(limit, bound, known)) say(effective, 'limits', limit, bound);
}

/** Whether the first refuses something that the second accepts. */
export function isStricter(limit: Limit, one: Bound, other: Bound): boolean {
  if (one.value === other.value) return one.isExclusive && !other.isExclusive;
  return limit.startsWith('min') ? one.value > other.value : one.value < other.value;
}

function intersection(one: Values | undefined, other: Values | undefined): Values | undefined {
  if (!one || !other) return one ?? other;
  // An open list refuses nothing.
  if (one.isOpen !== other.isOpen) return one.isOpen ? other : one;
  const value = new Map([...one.value].filter(([key]) => other.value.has(key)));
  return value.size === one.value.size ? one : { ...one, value };
}

function addAll(
  into: Effective,
  map: 'multiples' | 'patterns' | 'formats' | 'required',
  other: Effective,
): void {
  for (const [key, path] of other[map]) if (!into[map].has(key as never)) say(into, map, key as never, path);
}

/** What is said twice holds once. */
function together(first: readonly Part[], others: readonly Part[]): readonly Part[] {
  if (others.length === 0) return first;
  const more = others.filter(({ value }) => !first.some((part) => part.value === value));
  return more.length === 0 ? first : [...first, ...more];
}
