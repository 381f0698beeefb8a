import { resolveNamed } from '../document/identifiers';
import type { SpecDocument } from '../document/read';
import { mappedTo } from '../document/survey';
import { fromFragment, isObject, valueAt, type JsonObject, type JsonPath, type JsonValue } from '../json';
import { DOCUMENT, zoneBelow, type Zone } from '../openapi/zone';

type Referring = Pick<SpecDocument, 'root' | 'survey'>;

/** A reference that leads nowhere in its document. */
export interface Dangling {
  /** As it is written. */
  ref: string;
  /** The object that holds it; of several that hold the same, the first in the order of the text. */
  path: JsonPath;
}

/**
 * The references of a document that lead nowhere in it, each once. What leads out of it is not among them, nor is what
 * stands in data. A pointer is evaluated against the document as it is written (RFC 6901, section 4): through own
 * members and the indices of lists, not through other references, and never into what JavaScript adds (`length`,
 * `constructor`).
 */
export function danglingIn({ root, survey }: Referring): Dangling[] {
  const named = new Map<string, JsonPath>();
  for (const { ref, path } of resolveNamed(root, survey).dangling) if (!named.has(ref)) named.set(ref, path);
  const isMissing = (target: string) => valueAt(root, fromFragment(target)) === undefined;
  const missing = new Set([...new Set(survey.targets)].filter(isMissing).map((target) => `#${target}`));
  const unmapped = new Set(survey.mapped.filter(isMissing));
  const found =
    missing.size + unmapped.size === 0 ? new Map<string, JsonPath>() : firstPlaces(root, missing, unmapped);
  return [...found, ...named].map(([ref, path]) => ({ ref, path }));
}

/** Where each of some references stands first. */
function firstPlaces(
  root: JsonObject,
  wanted: ReadonlySet<string>,
  unmapped: ReadonlySet<string>,
): Map<string, JsonPath> {
  const found = new Map<string, JsonPath>();
  const path: (string | number)[] = [];
  const through = (value: JsonValue, zone: Zone): void => {
    if (typeof value !== 'object' || value === null || zone === 'data') return;
    const ref = isObject(value) ? value['$ref'] : undefined;
    if (typeof ref === 'string' && wanted.has(ref) && !found.has(ref)) found.set(ref, [...path]);
    for (const [key, name] of isObject(value) ? mappingsOf(value) : [])
      if (unmapped.has(mappedTo(name)) && isCertain(name) && !found.has(name))
        found.set(name, [...path, 'discriminator', 'mapping', key]);
    for (const [key, child] of Object.entries(value)) {
      path.push(key);
      through(child, zoneBelow(zone, Array.isArray(value) ? Number(key) : key));
      path.pop();
    }
  };
  through(root, DOCUMENT);
  return found;
}

function mappingsOf({ discriminator }: JsonObject): [string, string][] {
  const mapping = isObject(discriminator) ? discriminator['mapping'] : undefined;
  return Object.entries(isObject(mapping) ? mapping : {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
}

/** A name with a dot or a slash may be the address of a file as well. */
function isCertain(name: string): boolean {
  return name.startsWith('#/') || /^[\w-]+$/.test(name);
}
