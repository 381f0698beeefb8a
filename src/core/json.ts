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

/**
 * The keys of a JSON Pointer in a URI fragment (RFC 6901, section 6), without its `#`: it may be percent-encoded.
 * Where the encoding is broken, as it is.
 */
export function fromFragment(fragment: string): string[] {
  try {
    return fromPointer(decodeURIComponent(fragment));
  } catch {
    return fromPointer(fragment);
  }
}

/** The value at a path, or undefined where the path leads nowhere. Own keys only. */
export function valueAt(root: JsonValue, path: JsonPath): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const key of path) value = memberOf(value, key);
  return value;
}

/** The longest part of a path that is there. */
export function living(root: JsonValue, path: JsonPath): JsonPath {
  let value: JsonValue | undefined = root;
  for (const [i, key] of path.entries()) {
    value = memberOf(value, key);
    if (value === undefined) return path.slice(0, i);
  }
  return path;
}

/** One step of a JSON Pointer (RFC 6901, section 4): an own member, or the item of an index without leading zeros. */
export function memberOf(value: JsonValue | undefined, key: string | number): JsonValue | undefined {
  if (Array.isArray(value)) return ARRAY_INDEX.test(String(key)) ? value[Number(key)] : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

const ARRAY_INDEX = /^(?:0|[1-9]\d{0,9})$/;

/**
 * An object without a prototype. Names come from strangers: on an ordinary object `constructor` is always there,
 * and writing to `__proto__` changes what all others inherit.
 */
export function bare(members: Iterable<readonly [string, JsonValue]> = []): JsonObject {
  const object = Object.setPrototypeOf({}, null) as JsonObject;
  // Made this way V8 keeps it as quick as an ordinary one; `Object.create(null)` makes a hash table.
  for (const [key, value] of members) put(object, key, value);
  return object;
}

/** The own member of a table; undefined for a name that it only inherits. */
export function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/**
 * Writes a member of an object, whatever it is called; of one with a prototype, too, its own member. The one place
 * in `src` and `rulesets` where a name may be a key (`scripts/lint/own-keys.mjs`).
 */
export function put<T>(object: Record<string, T>, key: string, value: T): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else object[key] = value;
}

/** True where `path` is `ancestor` itself or lies below it. */
export function isWithin(path: JsonPath, ancestor: JsonPath): boolean {
  return ancestor.length <= path.length && ancestor.every((key, i) => String(key) === String(path[i]));
}
