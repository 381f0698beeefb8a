import type { Operation, Surroundings } from '../../contract/contract';
import { flatten, type Flat } from '../../contract/flatten';
import type { Property } from '../../contract/shape';
import { isServersOwn } from './existing';
import type { Retry, RetryMechanism } from './retry-mechanism';

/** The bodies of a request. */
export function bodiesOf(contract: Surroundings, operation: Operation): Flat[] {
  const content = operation.body?.content ?? [];
  return content.flatMap(({ schema }) => (schema ? [flatten(contract, schema)] : []));
}

/** What a bulk request repeats: it carries one token per item. */
export function itemsOf(contract: Surroundings, flat: Flat): Flat[] {
  const sent = [...flat.properties.values()].filter((property) => !isServersOwn(contract, property));
  const lists = [flat, ...sent.map(({ schema }) => flatten(contract, schema))];
  return lists.flatMap(({ items }) => (items ? [flatten(contract, items)] : []));
}

/** `{ data: { attributes: { … } } }`, `{ message: { … } }`: the resource is further in. */
export function envelopesOf(contract: Surroundings, flat: Flat, depth = 2): Flat[] {
  if (depth === 0) return [];
  return [...flat.properties].flatMap(([name, property]) => {
    if (!/^(data|attributes|input|payload|request|message|params)$/i.test(name)) return [];
    if (isServersOwn(contract, property)) return [];
    const inner = flatten(contract, property.schema);
    return [inner, ...envelopesOf(contract, inner, depth - 1)];
  });
}

/** The first property that fits, as a way to repeat. */
export function findIn(
  flat: Flat,
  kind: RetryMechanism,
  fits: (name: string, property: Property) => boolean,
): Retry | undefined {
  const [name, property] = [...flat.properties].find((one) => fits(...one)) ?? [];
  return name === undefined || !property
    ? undefined
    : { kind, name, path: property.path, schema: property.schema, property };
}
