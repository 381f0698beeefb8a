import {
  fromFragment,
  fromPointer,
  isObject,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../../../../src/core/json';
import { plain, written, type Words } from './words-around';

/** Is a name or value of a message among the words of a document, or put together of them? */
export function occurs(token: string, words: Words): boolean {
  return (
    words.has(token) ||
    isList(token, words) ||
    isPath(token, words) ||
    isRequest(token, words) ||
    isPartOf(token, words)
  );
}

/** `a, b, …` or `a | b`. */
function isList(token: string, words: Words): boolean {
  const names = namesIn(token);
  return names.length > 1 && names.every((name) => occurs(name, words));
}

/** The names of a list in one pair of back-ticks. */
export function namesIn(token: string): string[] {
  return token.split(/, | \| | or /).filter((name) => name !== '…');
}

/** `errors[0].code`, of which a long one lacks its beginning; a name may itself have dots. */
function isPath(token: string, words: Words): boolean {
  const parts = token
    .replace(/^…[^.[]*/, '')
    .split(/\.|\[(\d+)\]/)
    .filter((part) => part !== undefined && part !== '');
  if (parts.length < 2 && !/^[…[]/.test(token)) return false;
  const isSplit = (from: number): boolean =>
    from === parts.length ||
    parts.some(
      (_, to) => to >= from && words.has(written(parts.slice(from, to + 1).join('.'))) && isSplit(to + 1),
    );
  return isSplit(0);
}

/** `GET /messages/latest`, which `/messages/{id}` takes. */
function isRequest(token: string, words: Words): boolean {
  const [method = '', route] = token.split(' ');
  if (route === undefined || !words.has(method)) return false;
  const parts = route.split('/');
  const isTaken = (other: readonly string[]) =>
    other.length === parts.length && other.every((part, i) => part === parts[i] || /^\{.*\}$/.test(part));
  return [...words].some((word) => word.startsWith('/') && isTaken(word.split('/')));
}

/** `404 of getA`, `404 of GET /a`, or `getA callback_url`. */
function isPartOf(token: string, words: Words): boolean {
  const parts = token.includes(' of ') ? token.split(' of ') : token.split(' ');
  return parts.length === 2 && parts.every((part) => words.has(part) || isRequest(part, words));
}

/** Does the text at the place itself hold it, or is it the type of the value there? */
export function isAt(token: string, root: JsonObject, pointer: string): boolean {
  const value = valueAt(root, fromPointer(pointer));
  return (
    token === typeOf(value) ||
    token === written(JSON.stringify(value) ?? '') ||
    (typeof value === 'string' && written(value.slice(value.indexOf(token))).startsWith(token))
  );
}

function typeOf(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Where an object may have what is said to be missing: itself, or in these of its members. */
export type Within = readonly ('itself' | 'schema' | 'headers' | 'properties')[];

/** Has the object at a place such a key, or such a `key: value`? References and `allOf` are followed. */
export function has(token: string, root: JsonObject, pointer: string, within: Within): boolean {
  const [key = '', wanted] = token.split(': ');
  const isIn = (node: JsonValue | undefined, places: Within, depth: number): boolean => {
    if (!isObject(node) || depth > 8) return false;
    const { $ref, allOf } = node;
    const target = typeof $ref === 'string' ? [valueAt(root, fromFragment($ref.slice(1)))] : [];
    const same = [...(Array.isArray(allOf) ? allOf : []), ...target];
    if (same.some((one) => isIn(one, places, depth + 1))) return true;
    return places.some((place) =>
      place === 'itself'
        ? Object.hasOwn(node, key) && (wanted === undefined || plain(node[key]) === wanted)
        : isIn(node[place], ['itself', ...places], depth + 1),
    );
  };
  return isIn(valueAt(root, fromPointer(pointer)), within, 0);
}
