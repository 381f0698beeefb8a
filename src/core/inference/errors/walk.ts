import type { Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import type { Property } from '../../contract/shape';
import type { JsonObject, JsonPath, JsonValue } from '../../json';

/** A property somewhere in a body. Depth 0 is the top level. */
export interface Deep {
  name: string;
  property: Property;
  depth: number;
}

const DEEPEST = 4;

/** Every property of a body: through `allOf` and choices, in nested objects and in items. Each schema once. */
export function* propertiesBelow(
  contract: Surroundings,
  schema: Schema,
  depth = 0,
  seen = new Set<JsonObject>(),
): Generator<Deep> {
  if (depth > DEEPEST || seen.has(schema.node)) return;
  seen.add(schema.node);
  const { properties, items, values } = flatten(contract, schema);
  for (const [name, property] of properties) yield { name, property, depth };
  for (const { schema: inner } of properties.values())
    yield* propertiesBelow(contract, inner, depth + 1, seen);
  for (const inner of [items, values]) if (inner) yield* propertiesBelow(contract, inner, depth, seen);
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
