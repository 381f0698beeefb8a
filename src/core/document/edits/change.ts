import { bare, isObject, put, type JsonObject, type JsonPath, type JsonValue } from '../../json';

/** What is to become of a document, by places of it as it is before all changes. */
export type Change =
  /** Writes a member, with the mappings on the way that are not there yet. */
  | { op: 'set'; path: JsonPath; value: JsonValue }
  /** Adds to the end of a list, or makes a list where there is none. */
  | { op: 'append'; path: JsonPath; value: JsonValue }
  /** Gives the member at a path another name. */
  | { op: 'rename'; path: JsonPath; name: string }
  | { op: 'remove'; path: JsonPath };

/**
 * The document after the changes, one after the other; undefined where one of them leads nowhere. What none of them
 * touches is the same object as before.
 */
export function changed(root: JsonValue, changes: readonly Change[]): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const change of changes) {
    if (value === undefined) return undefined;
    value = at(value, change.path, change);
  }
  return value;
}

function at(value: JsonValue, path: JsonPath, change: Change): JsonValue | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return change.op === 'append' ? appended(value, change.value) : undefined;
  if (Array.isArray(value)) return inList(value, Number(key), rest, change);
  if (!isObject(value)) return undefined;
  const name = String(key);
  if (rest.length === 0 && change.op === 'remove') return without(value, name);
  if (rest.length === 0 && change.op === 'rename') return renamed(value, name, change.name);
  if (rest.length === 0 && change.op === 'set') return withMember(value, name, change.value);
  const makes = change.op === 'set' || change.op === 'append';
  const inner = Object.hasOwn(value, name) ? value[name] : undefined;
  // `parameters:` with nothing behind it is a list to be begun.
  const before = inner ?? (makes ? (rest.length === 0 ? [] : bare()) : undefined);
  const after = before === undefined ? undefined : at(before, rest, change);
  return after === undefined ? undefined : withMember(value, name, after);
}

function inList(list: JsonValue[], index: number, rest: JsonPath, change: Change): JsonValue | undefined {
  const item = list[index];
  if (item === undefined) return undefined;
  if (rest.length === 0 && change.op === 'remove') return list.filter((_, i) => i !== index);
  if (rest.length === 0 && change.op === 'rename') return undefined;
  const after = rest.length === 0 && change.op === 'set' ? change.value : at(item, rest, change);
  return after === undefined ? undefined : list.map((one, i) => (i === index ? after : one));
}

function appended(list: JsonValue, value: JsonValue): JsonValue | undefined {
  return Array.isArray(list) ? [...list, value] : undefined;
}

function withMember(object: JsonObject, name: string, value: JsonValue): JsonObject {
  const copy = bare(Object.entries(object));
  put(copy, name, value);
  return copy;
}

function without(object: JsonObject, name: string): JsonObject | undefined {
  if (!Object.hasOwn(object, name)) return undefined;
  return bare(Object.entries(object).filter(([key]) => key !== name));
}

function renamed(object: JsonObject, from: string, to: string): JsonObject | undefined {
  if (!Object.hasOwn(object, from) || Object.hasOwn(object, to)) return undefined;
  return bare(Object.entries(object).map(([key, value]) => [key === from ? to : key, value] as const));
}
