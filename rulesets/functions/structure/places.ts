import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../../../src/core/json';
import { FIELDS, type Field, type Kind } from './fields';

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

// Several rules ask for the places of one document.
const known = new WeakMap<JsonObject, { all: Place[]; byKind: Map<Kind, Place[]> }>();

/**
 * Every OpenAPI object of a document, in document order, each once: `$ref`s are not followed, so this is
 * linear in the size of the document. Examples, defaults, enums and extensions hold data and are not entered,
 * which is what a `$..` path in a rule gets wrong.
 */
export function placesOf(root: JsonObject): readonly Place[] {
  return indexOf(root).all;
}

/** The places of one kind that are written out here, not borrowed by `$ref`. */
export function definitionsOf(root: JsonObject, ...kinds: Kind[]): readonly Place[] {
  const { all, byKind } = indexOf(root);
  const [only] = kinds;
  if (kinds.length > 1 || only === undefined)
    return all.filter(({ kind, node }) => kinds.includes(kind) && !isReference(node));
  const ready = byKind.get(only) ?? all.filter(({ kind, node }) => kind === only && !isReference(node));
  byKind.set(only, ready);
  return ready;
}

function indexOf(root: JsonObject) {
  let index = known.get(root);
  if (!index) {
    const document = { kind: 'document', node: root, path: [], flow: 'either', outbound: false } as const;
    known.set(root, (index = { all: [...walk(document, true)], byKind: new Map() }));
  }
  return index;
}

/** True for `{ $ref: '…' }`, with or without neighbours. */
export function isReference(node: JsonObject): node is JsonObject & { $ref: string } {
  return typeof node['$ref'] === 'string';
}

// A path item or component that an edit left alone is the same object as before, at the same place.
const below = new WeakMap<JsonObject, Place[]>();

function* walk(start: Place, fromRoot = false): Generator<Place> {
  const pending: Place[] = [start];
  for (let place = pending.pop(); place; place = pending.pop()) {
    if (fromRoot && isPiece(place)) {
      let inner = below.get(place.node);
      if (!inner) below.set(place.node, (inner = [...walk(place)]));
      yield* inner;
      continue;
    }
    yield place;
    // A stack turns the order round, hence the reverse.
    for (const child of [...childrenOf(place)].reverse()) pending.push(child);
  }
}

/** `paths./a`, `components.schemas.A` */
function isPiece({ path: [section, , name], path }: Place): boolean {
  return section === 'components' ? name !== undefined : section === 'paths' && path.length === 2;
}

function* childrenOf(parent: Place): Generator<Place> {
  const fields = FIELDS[parent.kind];
  for (const [key, value] of Object.entries(parent.node)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : key.startsWith('x-') ? undefined : fields['*'];
    if (!field) continue;
    for (const [name, child, path] of itemsOf(value, field.shape, [...parent.path, key])) {
      // An extension beside the paths or the responses is neither; below `properties` every name counts.
      if (name.startsWith('x-') && (key === 'paths' || parent.kind === 'operation')) continue;
      // 3.1 allows `true` and `false` as schemas; broken documents hold anything.
      if (isObject(child))
        yield { kind: field.kind, node: child, path, ...directionOf(parent, field.kind, key) };
    }
  }
}

function* itemsOf(
  value: JsonValue,
  shape: Field['shape'],
  path: JsonPath,
): Generator<[string, JsonValue, JsonPath]> {
  if (shape === 'one') yield ['', value, path];
  else if (shape === 'list' && Array.isArray(value))
    for (const [i, item] of value.entries()) yield ['', item, [...path, i]];
  else if (shape === 'map' && isObject(value))
    for (const [name, item] of Object.entries(value)) yield [name, item, [...path, name]];
}

function directionOf(parent: Place, kind: Kind, key: string): Pick<Place, 'flow' | 'outbound'> {
  const outbound = parent.outbound || kind === 'callback' || key === 'webhooks' || key === 'x-webhooks';
  // A webhook's payload is made by the provider from the schemas of its responses: neither law fits.
  if (outbound) return { flow: 'either', outbound };
  if (kind === 'requestBody' || kind === 'parameter') return { flow: 'request', outbound };
  if (kind === 'response') return { flow: 'response', outbound };
  return { flow: parent.flow, outbound };
}
