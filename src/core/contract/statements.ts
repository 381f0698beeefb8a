import { spend } from '../budget';
import { isObject, valueAt, type JsonObject, type JsonPath, type JsonValue } from '../json';
import type { Schema, Surroundings } from './contract';
import { referenceOf } from '../openapi/reference';
import { entries, items } from './follow';
import { memoizeBySchema } from './memoize';
import { schemaAt } from './schemas';

/** Schemas that speak of one and the same value, whether or not all of them hold at a time. */
export interface Statements {
  parts: readonly Schema[];
  /** Something of it cannot be read: it stands in another file, is found at run time, or there is too much. */
  isUnread: boolean;
}

export const UNREAD: Statements = { parts: [], isUnread: true };

/** Keywords whose schemas speak of the value that the schema itself speaks of, by what they hold. `not` is no statement. */
const SAME = { list: ['allOf', 'anyOf', 'oneOf'], one: ['if', 'then', 'else'], map: ['dependentSchemas'] };
const ALL_SAME = new Set(Object.values(SAME).flat());

/** So many schemas speak of nothing that a person has written. */
const MOST = 500;

/** True for a keyword such as `allOf`. */
export function isOfSameValue(keyword: string | number | undefined): boolean {
  return ALL_SAME.has(String(keyword));
}

/** What a schema says of a value, composed in whatever way: unlike `flatten`, each choice and condition counts. */
export const statementsOf = memoizeBySchema(({ root }, schema): Statements => {
  const parts = new Map<JsonObject, Schema>([[schema.node, schema]]);
  let isUnread = false;
  // A map is walked in the order in which it grows.
  for (const part of parts.values()) {
    if (parts.size > MOST) return UNREAD;
    spend(root, 20);
    if (part.node['$dynamicRef'] !== undefined || part.node['$recursiveRef'] !== undefined) isUnread = true;
    for (const [value, path] of inner(part)) {
      const found = isObject(value) ? schemaAt(root, value, path, path) : undefined;
      if (found && !found.unread) parts.set(found.node, parts.get(found.node) ?? found);
      else if (isObject(value)) isUnread = true;
    }
  }
  return { parts: [...parts.values()], isUnread };
});

/** The same of what stands below each of the parts, such as `['properties', 'address']`. */
export function statementsBelow(
  surroundings: Surroundings,
  { parts, isUnread }: Statements,
  step: JsonPath,
): Statements {
  const found = parts.flatMap(({ node, path }) => {
    const value = valueAt(node, step);
    if (!isObject(value)) return [];
    const at = [...path, ...step];
    const schema = schemaAt(surroundings.root, value, at, at);
    return schema && !schema.unread ? statementsOf(surroundings, schema) : UNREAD;
  });
  return {
    parts: found.flatMap((one) => one.parts),
    isUnread: isUnread || found.some((one) => one.isUnread),
  };
}

/** The schemas that a schema is composed of. */
function* inner({ node, path }: Schema): Generator<[JsonValue, JsonPath]> {
  const ref = referenceOf(node);
  if (ref !== undefined) yield [{ $ref: ref }, path];
  for (const key of SAME.list)
    for (const [i, value] of items(node[key]).entries()) yield [value, [...path, key, i]];
  for (const key of SAME.one) if (node[key] !== undefined) yield [node[key], [...path, key]];
  for (const key of SAME.map)
    for (const [name, value] of entries(node[key])) yield [value, [...path, key, name]];
}
