import type { JsonObject, JsonValue } from '../../json';

/** The types of JSON as a set of bits, so that sets are compared in one step. A number is an integer, or it has a fraction. */
export type Types = number;

export const NULL = 1;
export const BOOLEAN = 2;
export const INTEGER = 4;
export const FRACTION = 8;
export const STRING = 16;
export const ARRAY = 32;
export const OBJECT = 64;
export const NUMBER = INTEGER | FRACTION;
export const ANY = 127;

const BITS = new Map<string, Types>([
  ['null', NULL],
  ['boolean', BOOLEAN],
  ['integer', INTEGER],
  ['number', NUMBER],
  ['string', STRING],
  ['array', ARRAY],
  ['object', OBJECT],
]);

/** The types that a schema states; undefined where it states none that JSON knows. */
export function statedTypes({ type }: JsonObject): Types | undefined {
  if (typeof type === 'string') return BITS.get(type);
  if (!Array.isArray(type)) return undefined;
  let types = 0;
  for (const name of type) types |= (typeof name === 'string' && BITS.get(name)) || 0;
  return types === 0 ? undefined : types;
}

/** The type of a value. */
export function typeOf(value: JsonValue): Types {
  if (value === null) return NULL;
  if (Array.isArray(value)) return ARRAY;
  switch (typeof value) {
    case 'boolean':
      return BOOLEAN;
    case 'number':
      return Number.isInteger(value) ? INTEGER : FRACTION;
    case 'string':
      return STRING;
    default:
      return OBJECT;
  }
}

/** How people call a set of types: `string | number`. Null is left to whoever speaks of null. */
export function typeNames(types: Types): string {
  if ((types & (ANY ^ NULL)) === (ANY ^ NULL)) return 'any';
  const names: string[] = [];
  if (types & OBJECT) names.push('object');
  if (types & ARRAY) names.push('array');
  if (types & STRING) names.push('string');
  if (types & FRACTION) names.push('number');
  else if (types & INTEGER) names.push('integer');
  if (types & BOOLEAN) names.push('boolean');
  return names.length === 0 ? 'null' : names.join(' | ');
}

/** Whether all of the first are among the second. */
export function within(types: Types, others: Types): boolean {
  return (types & ~others) === 0;
}
