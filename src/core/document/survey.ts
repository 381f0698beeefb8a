import { isObject, toPointer, type JsonObject, type JsonPath, type JsonValue } from '../json';
import { zoneAt, zoneBelow, type Zone } from '../openapi/zone';

/** What must be known of a part of a document before it is safe to follow its references. */
export interface Survey {
  /** Its nodes, references not followed. */
  nodes: number;
  /** Length of all its keys and strings, in UTF-16 units. Aliases can make it longer than the text. */
  characters: number;
  /** Length of the longest name that is no data. */
  longestName: number;
  /** Pairs of items of one list: what whoever compares each with each has to do. */
  pairs: number;
  deepest: number;
  /** Local references (`#/…`) as JSON Pointers, percent-encoding kept, one entry for each time. */
  targets: string[];
  /** All other references: by the name or the URI of a schema, to the document itself, out of it. */
  named: NamedReference[];
  /** Schemas with an `$id`. */
  identified: Identified[];
  /** Schemas with a name of their own. */
  anchors: (Identified & { name: string })[];
  /** Schemas that a discriminator names. */
  mapped: string[];
}

/** A schema with the `$id`s around it, the outermost first, its own included: they say what its URIs are relative to. */
export interface Identified {
  path: JsonPath;
  ids: readonly string[];
}

/** A reference that is no pointer from the root of the document, and the object that holds it. */
export interface NamedReference extends Identified {
  keyword: '$ref' | '$dynamicRef';
  ref: string;
}

/** Beyond this, recursive code cannot follow. */
export const DEEPEST = 200;

/** What parts of a document amount to together. */
export function together(parts: readonly Survey[]): Survey {
  return {
    nodes: parts.reduce((sum, { nodes }) => sum + nodes, 0),
    characters: parts.reduce((sum, { characters }) => sum + characters, 0),
    longestName: parts.reduce((most, { longestName }) => Math.max(most, longestName), 0),
    pairs: parts.reduce((sum, { pairs }) => sum + pairs, 0),
    deepest: parts.reduce((most, { deepest }) => Math.max(most, deepest), 0),
    targets: parts.flatMap(({ targets }) => targets),
    named: parts.flatMap(({ named }) => named),
    identified: parts.flatMap(({ identified }) => identified),
    anchors: parts.flatMap(({ anchors }) => anchors),
    mapped: parts.flatMap(({ mapped }) => mapped),
  };
}

/** Goes through a value once, in the order of the text. `at` is its path in the document. */
export function survey(value: JsonValue, at: JsonPath): Survey {
  const found: Survey = {
    nodes: 0,
    characters: 0,
    longestName: 0,
    pairs: 0,
    deepest: 0,
    targets: [],
    named: [],
    identified: [],
    anchors: [],
    mapped: [],
  };
  const path = [...at];
  const step = (value: JsonValue[] | JsonObject, zone: Zone, around: readonly string[]): void => {
    found.deepest = Math.max(found.deepest, path.length);
    // Far enough to say that it is too deep.
    if (path.length > DEEPEST) return;
    if (Array.isArray(value)) {
      if (zone !== 'data') found.pairs += (value.length * (value.length - 1)) / 2;
      for (const [i, item] of value.entries()) into(i, item, zone, around);
      return;
    }
    const ids = zone === 'data' ? around : noted(found, value, path, zone, around);
    for (const key of Object.keys(value)) into(key, value[key] as JsonValue, zone, ids);
  };
  const into = (key: string | number, value: JsonValue, zone: Zone, ids: readonly string[]): void => {
    if (typeof key === 'string') {
      found.characters += key.length;
      if (zone !== 'data' && key.length > found.longestName) found.longestName = key.length;
    }
    if (!count(found, value)) return;
    path.push(key);
    step(value, zoneBelow(zone, key), ids);
    path.pop();
  };
  if (count(found, value)) step(value, zoneAt(at), []);
  return found;
}

/** Counts a value. Out: whether it has members. */
function count(found: Survey, value: JsonValue): value is JsonValue[] | JsonObject {
  found.nodes++;
  if (typeof value === 'string') found.characters += value.length;
  return typeof value === 'object' && value !== null;
}

/** Notes what an object refers to and what it is called. Out: the `$id`s around its members. */
function noted(
  found: Survey,
  value: JsonObject,
  path: JsonPath,
  zone: Zone,
  around: readonly string[],
): readonly string[] {
  const isSchema = zone !== 'unknown' && zone !== 'data' && zone.kind === 'schema' && zone.shape === 'one';
  const ids = isSchema ? identified(found, value, path, around) : around;
  const ref = value['$ref'];
  if (typeof ref === 'string')
    if (ids.length === 0 && ref.startsWith('#/')) found.targets.push(ref.slice(1));
    else found.named.push({ keyword: '$ref', ref, path: [...path], ids });
  const mapping = isObject(value['discriminator']) ? value['discriminator']['mapping'] : undefined;
  if (isObject(mapping))
    for (const name of Object.values(mapping))
      if (typeof name === 'string') found.mapped.push(mappedTo(name));
  return ids;
}

/** The JSON Pointer of what a discriminator names: by a reference, or by the name of a component. */
export function mappedTo(name: string): string {
  return name.startsWith('#/') ? name.slice(1) : toPointer(['components', 'schemas', name]);
}

/** What JSON Schema 2020-12 calls a schema (core, section 8.2). */
function identified(
  found: Survey,
  schema: JsonObject,
  path: JsonPath,
  around: readonly string[],
): readonly string[] {
  const id = schema['$id'];
  const ids = typeof id === 'string' ? [...around, id] : around;
  if (ids !== around) found.identified.push({ path: [...path], ids });
  for (const keyword of ['$anchor', '$dynamicAnchor']) {
    const name = schema[keyword];
    if (typeof name === 'string') found.anchors.push({ name, path: [...path], ids });
  }
  const dynamic = schema['$dynamicRef'];
  if (typeof dynamic === 'string')
    found.named.push({ keyword: '$dynamicRef', ref: dynamic, path: [...path], ids });
  return ids;
}
