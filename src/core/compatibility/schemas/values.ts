import { items } from '../../contract/follow';
import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../../json';
import type { Values } from './effective';
import { BOOLEAN, statedTypes, typeOf } from './types';

/**
 * The list of values that a schema states: `const`, `enum`, or a list that is open. Null is kept aside: whether that is
 * allowed the types say as well.
 */
export function statedValues(node: JsonObject, path: JsonPath): Values | undefined {
  if (node['const'] !== undefined) return listOf([node['const']], [...path, 'const'], false);
  const growing = node['x-extensible-enum'];
  if (Array.isArray(node['enum'])) {
    const details = node['x-ms-enum'];
    const isOpen = Array.isArray(growing) || (isObject(details) && details['modelAsString'] === true);
    // Both values of a boolean are no choice.
    if (statedTypes(node) === BOOLEAN && node['enum'].includes(true) && node['enum'].includes(false))
      return undefined;
    return listOf(node['enum'], [...path, 'enum'], isOpen);
  }
  if (Array.isArray(growing)) return listOf(growing, [...path, 'x-extensible-enum'], true);
  // As Zalando 112 writes it since October 2025.
  if (isExtensible(node)) return listOf(items(node['examples']), [...path, 'examples'], true);
  return undefined;
}

/** True where a description says that the examples are the values that there are so far. */
export function isExtensible({ description, examples }: JsonObject): boolean {
  return (
    Array.isArray(examples) && typeof description === 'string' && /^\s*extensible enum/i.test(description)
  );
}

/** A list of values, by what they are. */
export function listOf(values: readonly JsonValue[], path: JsonPath, isOpen: boolean): Values {
  const told = values.filter((value) => value !== null);
  const value = new Map(told.map((one) => [keyOf(one), one]));
  return { value, path, isOpen, hasNull: told.length < values.length };
}

/** What makes two values the same. */
export function keyOf(value: JsonValue): string {
  return typeof value === 'string' ? `"${value}` : JSON.stringify(sorted(value));
}

function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}

/** The types that some values are of. */
export function typesOfValues(values: Iterable<JsonValue>): number {
  let types = 0;
  for (const value of values) types |= typeOf(value);
  return types;
}
