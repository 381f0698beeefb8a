import { isObject, valueAt, type JsonPath, type JsonValue } from '../../json';

/** Keywords below which a name stands. */
const NAMED = new Set<string | number>([
  'properties',
  'headers',
  'patternProperties',
  'schemas',
  'parameters',
]);
const VALUES = new Set<string | number>(['additionalProperties', 'unevaluatedProperties']);

/**
 * What people call the schema, parameter or header that a place of a document belongs to: `Message.to`, `tags[]`, `cursor`;
 * empty for a body as a whole.
 */
export function subjectOf(root: JsonValue, path: JsonPath): string {
  let subject = '';
  for (let i = 0; i < path.length; i++) {
    const key = path[i];
    if (key === 'items') subject += '[]';
    else if (VALUES.has(key ?? '')) subject += '.*';
    else if (NAMED.has(key ?? '') && i + 1 < path.length) {
      // Whatever the name is: below `properties` even `properties` is one.
      i++;
      const name = String(path[i]);
      if (key === 'parameters') subject = nameAt(root, path.slice(0, i + 1)) ?? subject;
      else subject = key === 'schemas' || key === 'headers' || subject === '' ? name : `${subject}.${name}`;
    } else if (key === 'paths' || key === 'callbacks' || key === 'webhooks') i++;
  }
  return subject;
}

/** The member of an object that is spoken of at a place: its owner and its name. */
export function memberAt(root: JsonValue, path: JsonPath, name: string): string {
  const end = path.at(-1) === name && path.at(-2) === 'properties' ? path.slice(0, -2) : ownerOf(path);
  const owner = subjectOf(root, end);
  return owner === '' ? name : `${owner}.${name}`;
}

/** Where an object is that says what is required, or whose member is marked. */
function ownerOf(path: JsonPath): JsonPath {
  const at = Math.max(path.lastIndexOf('required'), path.at(-1) === 'properties' ? path.length - 1 : -1);
  if (at >= 0) return path.slice(0, at);
  const member = path.lastIndexOf('properties');
  return member < 0 ? path : path.slice(0, member);
}

function nameAt(root: JsonValue, path: JsonPath): string | undefined {
  const value = valueAt(root, path);
  return isObject(value) && typeof value['name'] === 'string' ? value['name'] : undefined;
}
