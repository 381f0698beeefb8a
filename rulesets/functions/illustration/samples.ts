import type { Schema, Surroundings } from '../../../src/core/contract/contract';
import { flatten, keyword, type Flat } from '../../../src/core/contract/flatten';
import type { Property } from '../../../src/core/contract/shape';
import type { JsonObject, JsonPath, JsonValue } from '../../../src/core/json';
import type { Flow } from '../structure/places';
import { placeholderIn } from './placeholders';
import type { Shown } from './shown';

/** Whether a body can be put together from the examples of its properties, and what is missing for it. */
export function samplesMissing(contract: Surroundings, schema: Schema, flow: Flow): Shown {
  const flat = flatten(contract, schema);
  if (flat.items || flat.properties.size === 0)
    return hasSample(contract, schema, flow) ? { kind: 'shown' } : { kind: 'nothing' };
  const wanted = wantedOf(flat, flow);
  const placeholder = wanted
    .map(([, property]) => placeholderOf(contract, property))
    .find((one) => one !== undefined);
  if (placeholder) return { kind: 'placeholder', ...placeholder };
  const lacking = wanted.filter(([, property]) => !hasSample(contract, property.schema, flow, property.raw));
  if (wanted.length > 0 && lacking.length === 0) return { kind: 'shown' };
  const given = wanted.some(([, property]) => statedOf(contract, property).length > 0);
  return given ? { kind: 'partly', names: lacking.map(([name]) => name) } : { kind: 'nothing' };
}

/** The required properties that this side sends; where none is required, those that show something. */
function wantedOf({ properties }: Flat, flow: Flow): [string, Property][] {
  const own = [...properties].filter(([, { raw, schema }]) => !isForeign([raw, schema.node], flow));
  const required = own.filter(([, property]) => property.required);
  return required.length > 0
    ? required
    : own.filter(([, { raw, schema }]) => [raw, schema.node].some(states));
}

function isForeign(nodes: JsonObject[], flow: Flow): boolean {
  const mark = flow === 'request' ? 'readOnly' : flow === 'response' ? 'writeOnly' : undefined;
  return mark !== undefined && nodes.some((node) => node[mark] === true);
}

// Schemas that many bodies share are asked once for each side.
const known = { request: new WeakMap(), response: new WeakMap(), either: new WeakMap() } as Record<
  Flow,
  WeakMap<JsonObject, boolean>
>;

/** An example, or values so few that one can be chosen. */
function hasSample(contract: Surroundings, schema: Schema, flow: Flow, raw: JsonObject = {}): boolean {
  if (states(raw)) return true;
  let has = known[flow].get(schema.node);
  if (has === undefined) {
    // What holds itself is not asked again.
    known[flow].set(schema.node, true);
    known[flow].set(schema.node, (has = findSample(contract, schema, flow)));
  }
  return has;
}

function findSample(contract: Surroundings, schema: Schema, flow: Flow): boolean {
  const flat = flatten(contract, schema);
  if (flat.parts.some(({ node }) => states(node))) return true;
  if (['enum', 'const', 'default'].some((name) => keyword(flat, name) !== undefined)) return true;
  if (flat.types.size === 1 && flat.types.has('boolean')) return true;
  if (/^(binary|base64|byte)$/.test(text(keyword(flat, 'format')))) return true;
  if (keyword(flat, 'contentMediaType') !== undefined) return true;
  if (flat.items) return hasSample(contract, flat.items, flow);
  const wanted = wantedOf(flat, flow);
  return wanted.length > 0 && wanted.every(([, one]) => hasSample(contract, one.schema, flow, one.raw));
}

function states({ example, examples }: JsonObject): boolean {
  return example !== undefined || (Array.isArray(examples) && examples.length > 0);
}

function statedOf(
  contract: Surroundings,
  { schema, raw, path }: Property,
): { value: JsonValue; path: JsonPath }[] {
  const places = [{ node: raw, path }, ...flatten(contract, schema).parts];
  return places.flatMap(({ node, path: at }) => {
    const list = Array.isArray(node['examples']) ? node['examples'] : [];
    const single =
      node['example'] === undefined ? [] : [{ value: node['example'], path: [...at, 'example'] }];
    return [...single, ...list.map((value, i) => ({ value, path: [...at, 'examples', i] }))];
  });
}

function placeholderOf(
  contract: Surroundings,
  property: Property,
): { value: JsonValue; path: JsonPath } | undefined {
  for (const { value, path } of statedOf(contract, property)) {
    const name = property.path.at(-1) ?? '';
    const found = placeholderIn(value, [name]);
    if (found) return { value: found.value, path: [...path, ...found.path.slice(1)] };
  }
  return undefined;
}

function text(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
