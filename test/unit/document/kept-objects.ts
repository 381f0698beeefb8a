import { target } from '../../../src/core/contract/follow';
import { isObject, toPointer, type JsonObject, type JsonPath, type JsonValue } from '../../../src/core/json';
import { placesIn } from './structural/places';

/**
 * Objects and lists that are the same as before an edit and should not be: at another path, under another version of OpenAPI, or
 * referring to what has changed. Asked of every object, this covers references at any distance: the target is kept, too.
 */
export function wronglyKept(before: JsonObject, after: JsonObject): string[] {
  const known = new Map<unknown, JsonPath>(placesIn(before).map(({ path, value }) => [value, path]));
  const isOther = JSON.stringify(before['openapi']) !== JSON.stringify(after['openapi']);
  return placesIn(after).flatMap(({ path, value }) => {
    const was = typeof value === 'object' && value !== null ? known.get(value) : undefined;
    if (!was) return [];
    const at = toPointer(path);
    const changed = targetsOf(value).filter(
      (ref) => target(before, ref)?.value !== target(after, ref)?.value,
    );
    return [
      ...(toPointer(was) === at ? [] : [`${at} was at ${toPointer(was)}`]),
      ...(isOther ? [`${at} was of another version`] : []),
      ...changed.map((ref) => `${at} refers to ${ref}`),
    ];
  });
}

/** What an object itself names, by reference or as a choice of its discriminator. */
function targetsOf(value: JsonValue): string[] {
  if (!isObject(value)) return [];
  const { $ref, discriminator } = value;
  const mapping =
    isObject(discriminator) && isObject(discriminator['mapping']) ? discriminator['mapping'] : {};
  const named = Object.values(mapping).filter((name) => typeof name === 'string');
  return [
    ...(typeof $ref === 'string' ? [$ref] : []),
    ...named.map((name) => (name.startsWith('#') ? name : `#/components/schemas/${name}`)),
  ];
}
