import type { JsonPath } from '../json';
import { FIELDS, type Field, type Kind } from './fields';

/**
 * What stands at a place, as the OpenAPI Specification sees it: one or several of its objects, data that belongs to
 * the API (what looks like a reference or a keyword in there is a value), or something that it does not know.
 */
export type Zone = Field | 'data' | 'unknown';

/** The zone of the document itself. */
export const DOCUMENT: Zone = { kind: 'document', shape: 'one' };

/** The zone of a path of the document. */
export function zoneAt(path: JsonPath): Zone {
  let zone: Zone = DOCUMENT;
  for (const key of path) zone = zoneBelow(zone, key);
  return zone;
}

/** The zone of a member. */
export function zoneBelow(zone: Zone, key: string | number): Zone {
  if (zone === 'data') return zone;
  // The items of a list; where no list belongs they are taken for what should stand there.
  if (typeof key === 'number') return zone === 'unknown' ? zone : ONE[zone.kind];
  if (zone !== 'unknown' && zone.shape !== 'one')
    return zone.isExtensible && isExtension(key) ? 'data' : ONE[zone.kind];
  const members = zone === 'unknown' ? DATA : MEMBERS[zone.kind];
  return members.get(key) ?? (isExtension(key) ? 'data' : (members.get('*') ?? 'unknown'));
}

/** True for the path of one schema. */
export function isSchema(path: JsonPath): boolean {
  const zone = zoneAt(path);
  return typeof zone === 'object' && zone.kind === 'schema' && zone.shape === 'one';
}

/** `startsWith` takes its time. */
function isExtension(key: string): boolean {
  return key.charCodeAt(0) === LETTER_X && key.charCodeAt(1) === HYPHEN;
}
const LETTER_X = 120;
const HYPHEN = 45;

const KINDS = Object.keys(FIELDS) as Kind[];
const ONE = Object.fromEntries(KINDS.map((kind) => [kind, { kind, shape: 'one' }])) as Record<Kind, Field>;

const DATA = new Map<string, Zone>(
  ['example', 'examples', 'default', 'enum', 'const', 'value', 'dataValue'].map((key) => [key, 'data']),
);
/** The values of a link and the names of a security requirement are data, too. */
const DATA_OF: Partial<Record<Kind, readonly string[]>> = {
  link: ['parameters', 'requestBody'],
  securityRequirement: ['*'],
};

// Asked at each node of the document.
const MEMBERS = Object.fromEntries(
  KINDS.map((kind) => [
    kind,
    new Map<string, Zone>([
      ...(Object.hasOwn(FIELDS[kind], '*') ? [] : DATA),
      ...(DATA_OF[kind] ?? []).map((key) => [key, 'data'] as const),
      ...Object.entries(FIELDS[kind]),
    ]),
  ]),
) as unknown as Record<Kind, ReadonlyMap<string, Zone>>;
