import { isObject, type JsonPath, type JsonValue } from '../../../src/core/json';

/** What generators and templates leave behind. */
const PLACEHOLDER =
  /^(string|foo|foobar|foo bar|baz|todo\b.*|tbd|xxx+|lorem( ipsum\b.*)?|your[-_ ].*[-_ ]here|<[^<>]*>|\.\.\.)$/i;

/** `type: string` describes a field; it is no placeholder. */
const SPEAKS_OF_TYPES = /(type|kind|format|schema)$/i;

/** The first placeholder in an example. */
export function placeholderIn(
  value: JsonValue,
  path: JsonPath = [],
): { value: string; path: JsonPath } | undefined {
  if (typeof value === 'string') {
    const key = String(path.findLast((one) => typeof one === 'string') ?? '');
    return value.length < 100 && PLACEHOLDER.test(value.trim()) && !SPEAKS_OF_TYPES.test(key)
      ? { value, path }
      : undefined;
  }
  const parts: [string | number, JsonValue][] = Array.isArray(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  for (const [key, part] of parts) {
    const found = placeholderIn(part, [...path, key]);
    if (found) return found;
  }
  return undefined;
}
