import type { Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import type { Property } from '../../contract/shape';
import type { JsonPath, JsonValue } from '../../json';
import type { Flow } from '../../openapi/places';
import { faultsOf } from '../../schema/validate';
import { hasSample, wantedOf } from './has-sample';
import { placeholderIn } from './placeholders';
import type { Shown } from './what-is-shown';

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
  const unfit = wanted
    .map(([, property]) => unfitOf(contract, property, flow))
    .find((one) => one !== undefined);
  if (unfit) return { kind: 'unfit', path: unfit };
  const lacking = wanted.filter(([, property]) => !hasSample(contract, property.schema, flow, property.raw));
  if (wanted.length > 0 && lacking.length === 0) return { kind: 'shown' };
  const given = wanted.some(([, property]) => statedOf(contract, property).length > 0);
  return given ? { kind: 'partly', names: lacking.map(([name]) => name) } : { kind: 'nothing' };
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
    if (value === '' && property.required) return { value, path };
    const found = placeholderIn(value, [name]);
    if (found) return { value: found.value, path: [...path, ...found.path.slice(1)] };
  }
  return undefined;
}

/** The place of the first example of a property none of whose examples its schema allows. */
function unfitOf(contract: Surroundings, property: Property, flow: Flow): JsonPath | undefined {
  const stated = statedOf(contract, property);
  const { root, version } = contract;
  const scope = { root, version, flow, name: 'example', text: false };
  const isUnfit = stated.every(({ value }) => faultsOf(value, property.raw, scope).length > 0);
  return isUnfit ? stated[0]?.path : undefined;
}
