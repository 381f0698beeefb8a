import { bare, isObject, put, type JsonObject, type JsonValue } from '../json';
import { versionOf } from '../openapi/version';
import { DOCUMENT, zoneBelow, type Zone } from '../openapi/zone';

/**
 * A copy of a document without what swagger-parser refuses although the specification allows it: references inside data
 * (it follows them), words beside a reference (it mixes them in), a document without paths, a license without
 * more than its name, the server and the values of a link, and versions that it has not heard of.
 */
export function acceptable(root: JsonObject): JsonObject {
  const copy = copyOf(root, DOCUMENT) as JsonObject;
  put(copy, 'openapi', versionOf(root) === '3.0' ? '3.0.3' : '3.1.0');
  if (copy['paths'] === undefined) put(copy, 'paths', bare());
  const { info } = copy;
  if (isObject(info)) put(copy, 'info', without(info, ['license']));
  return copy;
}

function copyOf(value: JsonValue, zone: Zone): JsonValue {
  if (Array.isArray(value)) return value.map((item, i) => copyOf(item, zoneBelow(zone, i)));
  if (!isObject(value)) return value;
  if (zone === 'data') return copyOfData(value);
  if (typeof zone === 'object' && zone.kind === 'link' && zone.shape === 'one')
    return copyOfData(without(value, ['server', 'parameters']));
  const isReference = typeof value['$ref'] === 'string' && !mayHaveNeighbours(zone);
  const entries = isReference ? [['$ref', value['$ref'] as JsonValue] as const] : Object.entries(value);
  return bare(entries.map(([key, member]) => [key, copyOf(member, zoneBelow(zone, key))]));
}

function copyOfData(value: JsonObject): JsonObject {
  return bare(Object.entries(without(value, ['$ref'])).map(([key, member]) => [key, copyOf(member, 'data')]));
}

function mayHaveNeighbours(zone: Zone): boolean {
  return typeof zone !== 'object' || zone.kind === 'schema' || zone.kind === 'pathItem';
}

function without(value: JsonObject, names: readonly string[]): JsonObject {
  return bare(Object.entries(value).filter(([key]) => !names.includes(key)));
}
