import { isObject, type JsonValue } from '../../json';

/** Whether two values are the same to JSON, whatever the order of their keys. */
export function isSame(a: JsonValue, b: JsonValue): boolean {
  if (a === b || (typeof a === 'number' && Object.is(a, b))) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isSame(item, b[i] as JsonValue));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key] as JsonValue, b[key] as JsonValue))
  );
}
