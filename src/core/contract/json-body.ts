import { isObject } from '../json';
import type { MediaType, Surroundings } from './contract';
import { flatten } from './flatten';
import { isJson, isRange } from './media-types';

/**
 * True for a body that is read as JSON: it says so, or it says nothing by its range and is an object or a list all the
 * same. A file has no members.
 */
export function isReadAsJson(
  surroundings: Surroundings,
  { type, schema, examples }: Pick<MediaType, 'type' | 'schema' | 'examples'>,
): boolean {
  if (isJson(type)) return true;
  if (!isRange(type)) return false;
  if (!schema) return examples.some(({ value }) => isObject(value));
  const { properties, items, variants } = flatten(surroundings, schema);
  return properties.size > 0 || items !== undefined || variants.length > 0;
}
