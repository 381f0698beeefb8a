import { fromPointer, isObject, type JsonObject, type JsonPath, type JsonValue } from '../json';

/** An object of the document, with its references followed, and where it is written. */
export interface Found {
  node: JsonObject;
  path: JsonPath;
  /** What a reference along the way says about its target: 3.1 lets `description` and `summary` stand beside `$ref`. */
  beside: JsonObject;
}

/**
 * Follows a chain of local `$ref`s to an object. Undefined where it leads out of the document, to nothing,
 * in a circle, or to something that is no object.
 */
export function follow(root: object, value: JsonValue | undefined, path: JsonPath): Found | undefined {
  const seen = new Set<string>();
  const beside: JsonObject = {};
  let at: { value: JsonValue | undefined; path: JsonPath } = { value, path };
  while (isObject(at.value)) {
    const ref = at.value['$ref'];
    if (typeof ref !== 'string') return { node: at.value, path: at.path, beside };
    for (const key of ['description', 'summary'])
      if (typeof at.value[key] === 'string') beside[key] ??= at.value[key];
    if (seen.has(ref)) return undefined;
    seen.add(ref);
    const next = target(root, ref);
    if (!next) return undefined;
    at = next;
  }
  return undefined;
}

/** The value that a local `$ref` names, and its path as Spectral writes it: array indices are numbers. */
export function target(root: object, ref: string): { value: JsonValue; path: JsonPath } | undefined {
  if (ref !== '#' && !ref.startsWith('#/')) return undefined;
  let value = root as JsonValue;
  const path: (string | number)[] = [];
  for (const key of fromPointer(decoded(ref.slice(1)))) {
    const step: string | number = Array.isArray(value) ? Number(key) : key;
    const next: JsonValue | undefined = Array.isArray(value)
      ? value[Number(key)]
      : isObject(value) && Object.hasOwn(value, key)
        ? value[key]
        : undefined;
    if (next === undefined) return undefined;
    value = next;
    path.push(step);
  }
  return { value, path };
}

/** The member as a string, or '' where it is anything else. */
export function text(node: JsonObject, key: string): string {
  const value = node[key];
  return typeof value === 'string' ? value : '';
}

/** The members of a map; none where the value is no object. */
export function entries(value: JsonValue | undefined): [string, JsonValue][] {
  return isObject(value) ? Object.entries(value) : [];
}

/** The members of `paths`, `responses` or a callback, where `x-…` is an extension and not a name. */
export function fields(value: JsonValue | undefined): [string, JsonValue][] {
  return entries(value).filter(([key]) => !key.startsWith('x-'));
}

/** The items of a list; none where the value is no list. */
export function items(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** In a URI fragment a pointer may be percent-encoded. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
