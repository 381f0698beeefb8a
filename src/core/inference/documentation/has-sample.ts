import type { Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword, type Flat } from '../../contract/flatten';
import type { Property } from '../../contract/shape';
import type { JsonObject, JsonValue } from '../../json';
import type { Flow } from '../../openapi/places';

type Ask = (schema: Schema, raw?: JsonObject) => boolean;

// Schemas that many bodies share are asked once for each side.
const known = { request: new WeakMap(), response: new WeakMap(), either: new WeakMap() } as Record<
  Flow,
  WeakMap<JsonObject, boolean>
>;

/**
 * An example, or values so few that one can be chosen. A schema that is met again inside itself is taken to have one;
 * what rests on that is kept only once it is certain, so that it does not matter who asks first.
 */
export function hasSample(contract: Surroundings, schema: Schema, flow: Flow, raw: JsonObject = {}): boolean {
  const certain = known[flow];
  // What has been asked on the way, in order, with the turn of the outermost schema that the answer rests on.
  const asked = new Map<JsonObject, number>();
  let outermost = Infinity;
  const ask: Ask = (schema, raw = {}) => {
    const { node } = schema;
    if (states(raw)) return true;
    const ready = certain.get(node);
    if (ready !== undefined) return ready;
    const before = outermost;
    outermost = asked.get(node) ?? Infinity;
    if (outermost === Infinity) {
      const turn = asked.size;
      asked.set(node, turn);
      const has = findSample(contract, schema, flow, ask);
      // Each that holds one without a sample lacks one, too.
      if (!has || outermost >= turn) certain.set(node, has);
      if (!has) return false;
      if (outermost >= turn) outermost = Infinity;
      else asked.set(node, outermost);
    }
    outermost = Math.min(before, outermost);
    return true;
  };
  return ask(schema, raw);
}

function findSample(contract: Surroundings, schema: Schema, flow: Flow, ask: Ask): boolean {
  const flat = flatten(contract, schema);
  if (flat.parts.some(({ node }) => states(node))) return true;
  if (['enum', 'const', 'default'].some((name) => keyword(flat, name) !== undefined)) return true;
  if (flat.types.size === 1 && flat.types.has('boolean')) return true;
  if (/^(binary|base64|byte)$/.test(text(keyword(flat, 'format')))) return true;
  if (keyword(flat, 'contentMediaType') !== undefined) return true;
  if (flat.items) return ask(flat.items);
  const wanted = wantedOf(flat, flow);
  return wanted.length > 0 && wanted.every(([, one]) => ask(one.schema, one.raw));
}

/** The required properties that this side sends; where none is required, those that show something. */
export function wantedOf({ properties }: Flat, flow: Flow): [string, Property][] {
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

function states({ example, examples }: JsonObject): boolean {
  return example !== undefined || (Array.isArray(examples) && examples.length > 0);
}

function text(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
