import { isObject, type JsonValue } from '../../../src/core/json';

/**
 * Whether two JSON values are the same, whatever the order of their keys. Stands in for `ajv/dist/runtime/equal` in our
 * bundles: that one calls `valueOf` and `toString` of what it compares, which in a document are keys like others.
 */
export default function equal(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => equal(item, b[i] as JsonValue));
  if (!isObject(a) || !isObject(b)) return Number.isNaN(a) && Number.isNaN(b);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equal(a[key] as JsonValue, b[key] as JsonValue))
  );
}
