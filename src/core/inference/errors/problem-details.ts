import type { MediaType, Surroundings } from '../../contract/contract';
import { memoizeBySchema } from '../../contract/memoize';
import { flatten } from '../../contract/flatten';
import { baseType } from '../../contract/media-types';
import { inside } from './members';

/** The media type of RFC 9457. */
export const PROBLEM = 'application/problem+json';

/** Four of the five members, or three and the name. */
export const isProblemDetails = memoizeBySchema((contract, schema): boolean => {
  const { properties, parts } = flatten(contract, schema);
  const named = parts.some(({ component }) => component !== undefined && /problem/i.test(component));
  return properties.has('title') && count(properties.keys()) >= (named ? 3 : 4);
});

/**
 * True for `problem+json` with none of the members that RFC 9457 gives a meaning. An empty schema claims nothing, and a
 * list of problems is one shape too many, which is what `error-schema-consistent` says.
 */
export function claimsInVain(contract: Surroundings, { type, schema }: MediaType): boolean {
  if (baseType(type) !== PROBLEM || !schema) return false;
  const { properties } = flatten(contract, schema);
  if (properties.size === 0 || count(properties.keys()) > 0) return false;
  return ![...properties].some(([name, property]) => {
    const inner = inside(contract, name, property);
    return inner !== undefined && count(flatten(contract, inner).properties.keys()) > 1;
  });
}

function count(names: Iterable<string>): number {
  return [...names].filter((name) => /^(type|title|status|detail|instance)$/.test(name)).length;
}
