/** JSON values, and the two ways of naming a place in one. */

export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue;
}

/** Keys and indices from the root, as Spectral uses them. Numeric object keys (response codes) are strings. */
export type JsonPath = readonly (string | number)[];

/** Narrows to a plain JSON object (not null, not an array). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A path as a JSON Pointer (RFC 6901): `['paths', '/a']` → `/paths/~1a`; the root is the empty string. */
export function toPointer(path: JsonPath): string {
  let pointer = '';
  for (const key of path) pointer += `/${typeof key === 'string' ? escaped(key) : key}`;
  return pointer;
}

function escaped(key: string): string {
  // Nearly every key is as it is.
  return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}

/** The keys of a JSON Pointer (RFC 6901). `''` is the root. Array indices stay strings. */
export function fromPointer(pointer: string): string[] {
  if (pointer === '') return [];
  const keys = pointer.slice(1).split('/');
  return pointer.includes('~') ? keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')) : keys;
}

/** The value at a path, or undefined where the path leads nowhere. Own keys only. */
export function valueAt(root: JsonValue, path: JsonPath): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isObject(value) && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
}

/** True where `path` is `ancestor` itself or lies below it. */
export function isWithin(path: JsonPath, ancestor: JsonPath): boolean {
  return ancestor.length <= path.length && ancestor.every((key, i) => String(key) === String(path[i]));
}
