import { entries } from '../../../src/core/contract/follow';
import { bare, fromPointer, isObject, put, toPointer, type JsonObject } from '../../../src/core/json';
import type { SchemaError } from './schema-error';

export type Validator = ((document: unknown) => boolean) & { errors?: SchemaError[] | null };

/** The maps of a document whose members are judged each by itself. */
type Section = readonly ['paths'] | readonly ['components', string];

// A path item or component that was sound once, and that an edit left alone, still is.
const sound = new WeakSet<JsonObject>();

/** The errors that a validator finds in a document. It is not shown again what it had nothing to say about. */
export function errorsIn(root: JsonObject, validator: Validator): SchemaError[] {
  const errors = validator(withoutSound(root)) ? [] : (validator.errors ?? []);
  const broken = new Set(errors.flatMap(({ instancePath }) => placesAbove(instancePath)));
  for (const section of sectionsOf(root)) {
    // What is wrong with the map itself may be the name of any of its members.
    if (errors.some(({ instancePath }) => instancePath === toPointer(section))) continue;
    for (const [name, member] of entries(mapAt(root, section)))
      if (isObject(member) && !broken.has(toPointer([...section, name]))) sound.add(member);
  }
  return errors;
}

function withoutSound(root: JsonObject): JsonObject {
  const rest = bare(Object.entries(root));
  const components = isObject(root['components']) ? bare(Object.entries(root['components'])) : undefined;
  if (components) rest['components'] = components;
  for (const section of sectionsOf(root)) {
    const members = entries(mapAt(root, section)).filter(
      ([, member]) => !isObject(member) || !sound.has(member),
    );
    if (section.length === 1) rest['paths'] = bare(members);
    else if (components) put(components, section[1], bare(members));
  }
  return rest;
}

function sectionsOf({ paths, components }: JsonObject): Section[] {
  const maps = entries(components).filter(([name, map]) => isObject(map) && !name.startsWith('x-'));
  return [
    ...(isObject(paths) ? [['paths'] as const] : []),
    ...maps.map(([name]) => ['components', name] as const),
  ];
}

function mapAt(root: JsonObject, [first, second]: Section): JsonObject[string] | undefined {
  const map = root[first];
  return second === undefined || !isObject(map) ? map : map[second];
}

/** `/paths/~1a/get` is in the path item `/paths/~1a`; `/components/schemas/A/type` in the schema `A`. */
function placesAbove(pointer: string): string[] {
  const keys = fromPointer(pointer);
  return [2, 3].map((depth) => toPointer(keys.slice(0, depth)));
}
