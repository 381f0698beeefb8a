import type { Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { items as listOf } from '../../contract/follow';
import { schemaAt } from '../../contract/schemas';
import type { Property } from '../../contract/shape';
import type { JsonObject, JsonPath, JsonValue } from '../../json';

/** A property somewhere in a body. Depth 0 is the top level. */
export interface Deep {
  name: string;
  property: Property;
  depth: number;
  /** The names on the way to it and its own; 0 for an entry of a list. */
  steps: (string | number)[];
}

const DEEPEST = 4;

/** Those on the top level and one below, as a body is skimmed: in large documents, the others are thousands. */
export function propertiesNear(contract: Surroundings, schema: Schema): Generator<Deep> {
  return propertiesBelow(contract, schema, 0, new Set(), [], 1);
}

/** Every property of a body: through `allOf` and choices, in nested objects and in items. Each schema once. */
export function* propertiesBelow(
  contract: Surroundings,
  schema: Schema,
  depth = 0,
  seen = new Set<JsonObject>(),
  above: readonly (string | number)[] = [],
  deepest = DEEPEST,
): Generator<Deep> {
  if (depth > deepest || seen.has(schema.node)) return;
  seen.add(schema.node);
  const { properties, items, values, parts } = flatten(contract, schema);
  for (const [name, property] of properties) yield { name, property, depth, steps: [...above, name] };
  for (const [name, { schema: inner }] of properties)
    yield* propertiesBelow(contract, inner, depth + 1, seen, [...above, name], deepest);
  for (const { node, path } of parts)
    for (const [i, value] of listOf(node['prefixItems']).entries()) {
      const place = [...path, 'prefixItems', i];
      const inner = schemaAt(contract.root, value, place, place);
      if (inner) yield* propertiesBelow(contract, inner, depth, seen, [...above, i], deepest);
    }
  for (const inner of [items, values])
    if (inner) yield* propertiesBelow(contract, inner, depth, seen, [...above, 0], deepest);
}

/** Every text inside a value of the document, and its place. */
export function* textsBelow(value: JsonValue, path: JsonPath): Generator<{ text: string; path: JsonPath }> {
  const pending: { value: JsonValue; path: JsonPath }[] = [{ value, path }];
  for (let at = pending.pop(); at; at = pending.pop()) {
    if (typeof at.value === 'string') yield { text: at.value, path: at.path };
    else if (typeof at.value === 'object' && at.value !== null)
      for (const [key, child] of Object.entries(at.value))
        pending.push({ value: child, path: [...at.path, Array.isArray(at.value) ? Number(key) : key] });
  }
}
