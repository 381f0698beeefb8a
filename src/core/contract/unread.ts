import type { Schema, Surroundings } from './contract';
import { flatten } from './flatten';

/** True for a schema that stands in another file: what cannot be read may hold anything, and is not judged. */
export function isUnread(surroundings: Surroundings, schema: Schema): boolean {
  return flatten(surroundings, schema).parts.every(({ node }) => typeof node['$ref'] === 'string');
}
