import type { Schema, Surroundings } from './contract';
import { flatten, keyword } from './flatten';

/** True where a body can only be empty: there is nothing to show. */
export function isEmpty(contract: Surroundings, schema: Schema): boolean {
  const flat = flatten(contract, schema);
  const open = flat.values !== undefined || keyword(flat, 'additionalProperties') === true;
  return (
    flat.types.size === 1 && flat.types.has('object') && flat.properties.size === 0 && !flat.isUnion && !open
  );
}
