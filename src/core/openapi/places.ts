import { entries, items } from '../contract/follow';
import { isObject, own, type JsonObject, type JsonPath, type JsonValue } from '../json';
import { FIELDS, type Kind } from './fields';

/** Who sends what stands at a place: it decides what `readOnly` and `writeOnly` mean there. */
export type Flow = 'request' | 'response' | 'either';

/** An object of the document together with what the OpenAPI Specification says it is. */
export interface Place {
  kind: Kind;
  node: JsonObject;
  path: JsonPath;
  flow: Flow;
  /** Below `webhooks` or a callback: the provider is the one who calls. */
  outbound: boolean;
}

/**
 * The places of one path item or component, or those between two of them. One that an edit left alone, with
 * everything that it refers to, is the same group as before.
 */
export interface Group {
  places: readonly Place[];
  /** Those that are written out here, not borrowed by `$ref`. */
  definitions: ReadonlyMap<Kind, readonly Place[]>;
}

// Several rules ask for the places of one document.
const known = new WeakMap<JsonObject, Group[]>();

/**
 * Every OpenAPI object of a document, in document order, each once: `$ref`s are not followed, so this is
 * linear in the size of the document. Examples, defaults, enums and extensions hold data and are not entered,
 * which is what a `$..` path in a rule gets wrong.
 */
export function groupsOf(root: JsonObject): readonly Group[] {
  let groups = known.get(root);
  if (!groups) known.set(root, (groups = grouped(root)));
  return groups;
}

/** The places of some kinds that are written out here, not borrowed by `$ref`. */
export function definitionsOf(root: JsonObject, ...kinds: Kind[]): Place[] {
  return groupsOf(root).flatMap((group) => definitionsIn(group, ...kinds));
}

/** Those of one group. */
export function definitionsIn({ places, definitions }: Group, ...kinds: Kind[]): readonly Place[] {
  const [only] = kinds;
  if (kinds.length === 1 && only) return definitions.get(only) ?? [];
  return places.filter(({ kind, node }) => kinds.includes(kind) && !isReference(node));
}

function groupOf(places: readonly Place[]): Group {
  const definitions = new Map<Kind, Place[]>();
  for (const place of places) {
    if (isReference(place.node)) continue;
    const known = definitions.get(place.kind);
    if (known) known.push(place);
    else definitions.set(place.kind, [place]);
  }
  return { places, definitions };
}

/** True for `{ $ref: '…' }`, with or without neighbours. */
export function isReference(node: JsonObject): node is JsonObject & { $ref: string } {
  return typeof node['$ref'] === 'string';
}

/** True where what stands here counts: what OpenAPI 3.0 finds beside the `$ref` of a schema it ignores. */
export function isHeeded(version: string, { node }: Place): boolean {
  return version !== '3.0' || !isReference(node);
}

// A path item or component that an edit left alone is the same object as before, at the same place.
const below = new WeakMap<JsonObject, Group>();

function grouped(root: JsonObject): Group[] {
  const groups: Group[] = [];
  let between: Place[] = [];
  const enter = (place: Place): boolean => {
    if (!isPiece(place)) return between.push(place) > 0;
    let group = below.get(place.node);
    if (!group) {
      const places: Place[] = [];
      walk(place, (inner) => places.push(inner) > 0);
      below.set(place.node, (group = groupOf(places)));
    }
    if (between.length > 0) groups.push(groupOf(between));
    groups.push(group);
    between = [];
    return false;
  };
  walk({ kind: 'document', node: root, path: [], flow: 'either', outbound: false }, enter);
  return [...groups, groupOf(between)];
}

/** Visits a place and what is below it, in document order; not what is below those that `enter` is false for. */
function walk(place: Place, enter: (place: Place) => boolean): void {
  if (enter(place)) for (const child of childrenOf(place)) walk(child, enter);
}

/** `paths./a`, `components.schemas.A` */
function isPiece({ path: [section, , name], path }: Place): boolean {
  return section === 'components' ? name !== undefined : section === 'paths' && path.length === 2;
}

function childrenOf(parent: Place): Place[] {
  const fields = FIELDS[parent.kind];
  const children: Place[] = [];
  for (const key of Object.keys(parent.node)) {
    const field = own(fields, key) ?? (key.startsWith('x-') ? undefined : fields['*']);
    if (!field) continue;
    const direction = directionOf(parent, field.kind, key);
    const add = (node: JsonValue | undefined, ...below: JsonPath) => {
      // 3.1 allows `true` and `false` as schemas; broken documents hold anything.
      if (isObject(node))
        children.push({ kind: field.kind, node, path: [...parent.path, key, ...below], ...direction });
    };
    const value = parent.node[key];
    if (field.shape === 'one') add(value);
    else if (field.shape === 'list') for (const [i, item] of items(value).entries()) add(item, i);
    else
      for (const [name, item] of entries(value))
        if (!(field.isExtensible && name.startsWith('x-'))) add(item, name);
  }
  return children;
}

function directionOf(parent: Place, kind: Kind, key: string): Pick<Place, 'flow' | 'outbound'> {
  const outbound = parent.outbound || kind === 'callback' || key === 'webhooks' || key === 'x-webhooks';
  // A webhook's payload is made by the provider from the schemas of its responses: neither law fits.
  if (outbound) return { flow: 'either', outbound };
  if (kind === 'requestBody' || kind === 'parameter') return { flow: 'request', outbound };
  if (kind === 'response') return { flow: 'response', outbound };
  return { flow: parent.flow, outbound };
}
