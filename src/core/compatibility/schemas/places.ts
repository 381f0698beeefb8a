import { isObject, type JsonPath } from '../../json';
import type { Part } from './part';

/** The place of the first keyword that a schema has of some, else its own. */
export function keywordPlace({ value, path }: Part, ...keywords: string[]): JsonPath {
  const found = isObject(value) ? keywords.find((keyword) => value[keyword] !== undefined) : undefined;
  return found === undefined ? path : [...path, found];
}
