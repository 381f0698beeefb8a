import type { Example } from '../../contract/contract';
import { isObject, type JsonValue } from '../../json';

/** The values that examples of a body have below these names, through lists: `errors`, `code`. */
export function shownAt(examples: readonly Example[], names: readonly string[]): JsonValue[] {
  let values = examples.map(({ value }) => value);
  for (const name of names)
    values = values
      .flatMap((value) => (Array.isArray(value) ? value : [value]))
      .flatMap((value) => (isObject(value) && Object.hasOwn(value, name) ? [value[name] ?? null] : []));
  return values;
}
