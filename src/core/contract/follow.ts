import { referenceOf } from '../openapi/reference';
import {
  fromFragment,
  isObject,
  memberOf,
  toPointer,
  type JsonObject,
  type JsonPath,
  type JsonValue,
} from '../json';
import { leadsOut, miss } from './unread';

/** An object of the document, with its references followed, and where it is written. */
export interface Found {
  node: JsonObject;
  path: JsonPath;
  /** What a reference along the way says about its target: 3.1 lets `description` and `summary` stand beside `$ref`. */
  beside: { description?: string; summary?: string };
}

/** The end of a chain of references that lies in another file. */
export interface Unread extends Pick<Found, 'beside'> {
  /** The place of the reference that leads out, as a JSON Pointer. */
  unread: string;
}

/**
 * Follows a chain of local `$ref`s to an object. Undefined where it leads out of the document (whoever asks is told, see
 * `unread.ts`), to nothing, in a circle, or to something that is no object.
 */
export function follow(root: object, value: JsonValue | undefined, path: JsonPath): Found | undefined {
  const end = endAt(root, value, path);
  if (!isUnread(end)) return end;
  miss(end.unread);
  return undefined;
}

/** The same for whoever can do without what lies in another file. */
export function endAt(
  root: object,
  value: JsonValue | undefined,
  path: JsonPath,
): Found | Unread | undefined {
  if (!isObject(value)) return undefined;
  const ref = referenceOf(value);
  if (ref === undefined) return { node: value, path, beside: {} };
  if (leadsOut(ref)) return saidBy(value, { unread: toPointer(path), beside: {} });
  const end = endOf(root, ref);
  return end && saidBy(value, end);
}

/** True for what lies in another file. */
export function isUnread(end: Found | Unread | undefined): end is Unread {
  return end !== undefined && 'unread' in end;
}

// Many borrow the same thing; and of a chain of references each link is walked once.
const ends = new WeakMap<object, Map<string, Found | Unread | undefined>>();

/** Where a `$ref` leads in the end. */
function endOf(root: object, ref: string): Found | Unread | undefined {
  let known = ends.get(root);
  if (!known) ends.set(root, (known = new Map<string, Found | Unread | undefined>()));
  const passed: { ref: string; node: JsonObject | undefined }[] = [];
  let end: Found | Unread | undefined;
  for (let next: string | undefined = ref; next !== undefined;) {
    if (known.has(next)) {
      end = known.get(next);
      break;
    }
    // Until its end is known it leads nowhere; so does one that leads back to itself.
    known.set(next, undefined);
    const found = target(root, next);
    const node = isObject(found?.value) ? found.value : undefined;
    passed.push({ ref: next, node });
    next = node && referenceOf(node);
    if (!found || !node) continue;
    if (next === undefined) end = { node, path: found.path, beside: {} };
    else if (leadsOut(next)) {
      end = { unread: toPointer(found.path), beside: {} };
      next = undefined;
    }
  }
  for (const { ref, node } of passed.reverse()) {
    if (end && node && referenceOf(node) !== undefined) end = saidBy(node, end);
    known.set(ref, end);
  }
  return end;
}

/** What is found, with what one reference on the way says about it: the nearest is heard. */
function saidBy<End extends Found | Unread>({ description, summary }: JsonObject, found: End): End {
  const said = {
    ...(typeof description === 'string' ? { description } : {}),
    ...(typeof summary === 'string' ? { summary } : {}),
  };
  return { ...found, beside: { ...found.beside, ...said } };
}

/** What a local `$ref` names. */
export interface Target {
  value: JsonValue;
  /** As Spectral writes it: array indices are numbers. */
  path: JsonPath;
}

const targets = new WeakMap<object, Map<string, Target | undefined>>();

/** The value that a local `$ref` names, and its path. Undefined where it leads out of the document or to nothing. */
export function target(root: object, ref: string): Target | undefined {
  let known = targets.get(root);
  if (!known) targets.set(root, (known = new Map<string, Target | undefined>()));
  if (!known.has(ref)) known.set(ref, evaluated(root, ref));
  return known.get(ref);
}

function evaluated(root: object, ref: string): Target | undefined {
  if (ref !== '#' && !ref.startsWith('#/')) return undefined;
  let value = root as JsonValue;
  const path: (string | number)[] = [];
  for (const key of fromFragment(ref.slice(1))) {
    const next = memberOf(value, key);
    if (next === undefined) return undefined;
    path.push(Array.isArray(value) ? Number(key) : key);
    value = next;
  }
  return { value, path };
}

/** The member as a string, or '' where it is anything else. */
export function text(node: JsonObject, key: string): string {
  const value = node[key];
  return typeof value === 'string' ? value : '';
}

/** The members of a map; none where the value is no object. */
export function entries(value: JsonValue | undefined): [string, JsonValue][] {
  return isObject(value) ? Object.entries(value) : [];
}

/** The members of `paths`, `responses` or a callback, where `x-…` is an extension and not a name. */
export function fields(value: JsonValue | undefined): [string, JsonValue][] {
  return entries(value).filter(([key]) => !key.startsWith('x-'));
}

/** The items of a list; none where the value is no list. */
export function items(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}
