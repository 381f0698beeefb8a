import { getLocationForJsonPath, parseWithPointers } from '@stoplight/yaml';
import type { JsonPath, JsonValue } from '../../../src/core/json';
import type { Placing } from '../../../src/core/lint/linter';

/** The value of a text as `@stoplight/spectral-parsers` reads it. */
export function stockValue(text: string): JsonValue {
  return parsed(text).data as JsonValue;
}

/** The ranges of blocks, as stock Spectral has them. */
export function blocksIn(text: string): Placing {
  const whole = parsed(text);
  return (path: JsonPath) => getLocationForJsonPath(whole, [...path])?.range;
}

function parsed(text: string) {
  return parseWithPointers(text, {
    ignoreDuplicateKeys: false,
    mergeKeys: true,
    preserveKeyOrder: true,
    attachComments: false,
  });
}
