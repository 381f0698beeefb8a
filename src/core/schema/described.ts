import { isObject, type JsonObject } from '../json';
import { canMatch } from './patterns/can-match';

/** The properties that some schemas describe. */
export interface Described {
  names: ReadonlySet<string>;
  patterns: readonly string[];
  /** They say that there may be others, and perhaps of which kind. */
  isOpen: boolean;
}

/** What schemas that speak of one value describe together. */
export function describedBy(schemas: Iterable<JsonObject>): Described {
  const names = new Set<string>();
  const patterns = new Set<string>();
  let isOpen = false;
  for (const { properties, patternProperties, additionalProperties, unevaluatedProperties } of schemas) {
    for (const name of isObject(properties) ? Object.keys(properties) : []) names.add(name);
    for (const name of isObject(patternProperties) ? Object.keys(patternProperties) : []) patterns.add(name);
    isOpen ||= [additionalProperties, unevaluatedProperties].some((rest) => rest === true || isObject(rest));
  }
  return { names, patterns: [...patterns], isOpen };
}

/** Whether a property is among them. A pattern that nobody can check may be of any. */
export function isDescribed(name: string, { names, patterns, isOpen }: Described): boolean {
  if (names.has(name) || patterns.some((pattern) => canMatch(pattern, name) !== false)) return true;
  // Of a map any name may be required; one that a property bears but for its spelling is a slip all the same.
  return isOpen && ![...names].some((other) => folded(other) === folded(name));
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}
