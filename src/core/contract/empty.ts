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

/** These say something of a value without saying which. */
const ASIDE = new Set(['title', 'nullable', 'deprecated', 'readOnly', 'writeOnly', '$comment']);

/** True where a schema says nothing of what it holds: `{}`, `true`. A description says something. */
export function isUnstated(contract: Surroundings, schema: Schema): boolean {
  const { parts } = flatten(contract, schema);
  return parts.every(({ node }) => Object.keys(node).every((key) => ASIDE.has(key)));
}
