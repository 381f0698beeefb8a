import type { Schema, Surroundings } from '../../contract/contract';
import { flatten, type Flat } from '../../contract/flatten';
import type { Property } from '../../contract/shape';
import type { JsonObject } from '../../json';

/** A resource with a status in words. */
export interface Resource {
  schema: Schema;
  flat: Flat;
  /** The envelope around it: `{ data: { status }, error }`. */
  around: Flat | undefined;
  status: Property;
}

const ENVELOPE = /^(data|results?|resources?|items?|payload|response|records?|values?|embedded|_embedded)$/i;

/** The resources of an answer: the body itself, its envelope's content, the items of its lists. */
export function resourcesIn(contract: Surroundings, body: Schema): Resource[] {
  const found: Resource[] = [];
  const seen = new Set<JsonObject>();
  const pending: { schema: Schema; around?: Flat; depth: number }[] = [{ schema: body, depth: 0 }];
  for (let next = pending.shift(); next; next = pending.shift()) {
    const { schema, around, depth } = next;
    if (seen.has(schema.node)) continue;
    seen.add(schema.node);
    const flat = flatten(contract, schema);
    const status =
      flat.properties.get('status') ?? (isPlace(flat) ? undefined : flat.properties.get('state'));
    if (status && !status.variant && isText(flatten(contract, status.schema)))
      found.push({ schema, flat, around, status });
    if (depth > 2) continue;
    for (const part of [...flat.variants, ...(flat.items ? [flat.items] : [])])
      pending.push({ schema: part, ...(around ? { around } : {}), depth: depth + 1 });
    for (const [name, { schema }] of flat.properties)
      if (ENVELOPE.test(name) || flatten(contract, schema).items)
        pending.push({ schema, around: flat, depth: depth + 1 });
  }
  return found;
}

/** In an address a `state` is a part of the country. */
function isPlace({ properties }: Flat): boolean {
  return ['city', 'postal_code', 'postalCode', 'zip', 'zip_code', 'zipCode'].some((name) =>
    properties.has(name),
  );
}

/** A number is an HTTP status, and an object tells more than a word. */
function isText({ types }: Flat): boolean {
  return types.has('string');
}
