import { fromFragment, isObject, valueAt, type JsonObject, type JsonPath } from '../json';
import { notePlace } from '../openapi/reference';
import { versionOf } from '../openapi/version';
import type { Identified, NamedReference, Survey } from './survey';

type Naming = Pick<Survey, 'named' | 'identified' | 'anchors'>;

/** What became of the references that are no pointers from the root. */
export interface Resolved {
  /** Places that they lead to. */
  places: JsonPath[];
  dangling: NamedReference[];
  external: NamedReference[];
}

/**
 * Resolves references by the names that schemas of the document have (JSON Schema 2020-12 core, section 8.2: `$id`,
 * `$anchor`, `$dynamicAnchor`), and notes where they lead, so that whoever follows them gets there. 3.0 knows no such
 * names: there every reference is relative to the document.
 */
export function resolveNamed(root: JsonObject, naming: Naming): Resolved {
  const resolved: Resolved = { places: [], dangling: [], external: [] };
  if (naming.named.length === 0) return resolved;
  const names = namesOf(root, naming);
  for (const reference of naming.named) {
    if (names.isOld && reference.keyword === '$dynamicRef') continue;
    const place = placeOf(root, reference, names);
    if (place === 'external') resolved.external.push(reference);
    else if (place === undefined) resolved.dangling.push(reference);
    else {
      resolved.places.push(place);
      const node = valueAt(root, reference.path);
      if (reference.keyword === '$ref' && isObject(node)) notePlace(node, place);
    }
  }
  return resolved;
}

interface Names {
  isOld: boolean;
  /** The URI of the document. */
  base: string;
  /** Schemas and the document itself, by URI without fragment. */
  resources: ReadonlyMap<string, JsonPath>;
  /** By URI with fragment. */
  anchors: ReadonlyMap<string, JsonPath>;
}

/** Stands for the address of a document that does not state its own (RFC 3986, section 5.1.4). */
const NOWHERE = 'https://document.invalid/openapi';

function namesOf(root: JsonObject, { identified, anchors }: Naming): Names {
  const isOld = versionOf(root) === '3.0';
  // `$self` is 3.2.
  const base = withoutFragment(typeof root['$self'] === 'string' ? within(NOWHERE, root['$self']) : NOWHERE);
  const resources = new Map<string, JsonPath>([[base, []]]);
  const named = new Map<string, JsonPath>();
  if (!isOld) {
    const note = (names: Map<string, JsonPath>, uri: string, path: JsonPath) => {
      if (!names.has(uri)) names.set(uri, path);
    };
    for (const one of identified) note(resources, baseOf(base, one), one.path);
    for (const one of anchors) note(named, `${baseOf(base, one)}#${one.name}`, one.path);
  }
  return { isOld, base, resources, anchors: named };
}

/** Undefined where it leads nowhere. */
function placeOf(
  root: JsonObject,
  reference: NamedReference,
  names: Names,
): JsonPath | 'external' | undefined {
  const { ref } = reference;
  const uri = within(names.isOld ? names.base : baseOf(names.base, reference), ref);
  const resource = names.resources.get(withoutFragment(uri));
  if (!resource) return 'external';
  const fragment = ref.includes('#') ? ref.slice(ref.indexOf('#') + 1) : '';
  if (fragment === '') return resource;
  if (!fragment.startsWith('/')) return names.anchors.get(`${withoutFragment(uri)}#${fragment}`);
  const place = pathAt(root, resource, fragment);
  // Strictly, an `$id` is the root of what is below it; most tools, and so most documents, take the document for it.
  return place ?? (ref.startsWith('#') ? pathAt(root, [], fragment) : undefined);
}

/** As Spectral writes it: indices of lists are numbers. */
function pathAt(root: JsonObject, from: JsonPath, fragment: string): JsonPath | undefined {
  const path = [...from];
  for (const key of fromFragment(fragment)) path.push(Array.isArray(valueAt(root, path)) ? Number(key) : key);
  return valueAt(root, path) === undefined ? undefined : path;
}

function baseOf(base: string, { ids }: Pick<Identified, 'ids'>): string {
  return ids.reduce((around, id) => withoutFragment(within(around, id)), base);
}

function within(base: string, reference: string): string {
  if (reference.startsWith('#')) return `${withoutFragment(base)}${reference}`;
  try {
    return new URL(reference, base).href;
  } catch {
    // Relative to a URN, or no URI at all.
    return reference;
  }
}

function withoutFragment(uri: string): string {
  const hash = uri.indexOf('#');
  return hash < 0 ? uri : uri.slice(0, hash);
}
