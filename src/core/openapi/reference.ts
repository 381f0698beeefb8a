import { isObject, toPointer, type JsonObject, type JsonPath, type JsonValue } from '../json';

// A reference by the URI or the name of a schema leads to another place in another document, so it is kept by its object.
const places = new WeakMap<JsonObject, string>();

/**
 * The reference of an object, as it is followed: `#/…` for whatever is in the document. As it is written for what leads
 * elsewhere; undefined for what is no reference.
 */
export function referenceOf(node: JsonObject): string | undefined {
  const ref = node['$ref'];
  return typeof ref === 'string' ? (places.get(node) ?? ref) : undefined;
}

/** True for what holds a reference and nothing else. */
export function isMereReference(value: JsonValue | undefined): value is JsonObject {
  return isObject(value) && typeof value['$ref'] === 'string' && Object.keys(value).length === 1;
}

/** Notes the place that a reference by URI or by name leads to. */
export function notePlace(node: JsonObject, path: JsonPath): void {
  places.set(node, `#${toPointer(path).replaceAll('%', '%25')}`);
}
