import { isBounded } from '../exercises/bounds';
import type { PatchReason } from '../exercises/fault';
import { fromPointer, isObject, type JsonObject, type JsonValue } from '../json';

/** One operation of JSON Patch (RFC 6902): those that mutants use. */
export type PatchOperation =
  | { op: 'add' | 'replace'; path: string; value: JsonValue }
  | { op: 'remove'; path: string }
  | { op: 'move' | 'copy'; from: string; path: string };

/** Edits that do not apply: why, and the pointer in question, empty where it is none's fault. */
export class PatchError extends Error {
  constructor(
    readonly reason: PatchReason,
    readonly pointer: string,
  ) {
    super(`${reason} ${pointer}`);
  }
}

/**
 * The document after the operations; the given one stays as it was. Only own keys count, so that `constructor` leads
 * nowhere unless the document has it. @throws PatchError where a path leads nowhere, or the document grows beyond all measure
 */
export function applyPatch(document: JsonObject, operations: readonly PatchOperation[]): JsonObject {
  // A parent for the root, so that the root is a place like any other.
  const holder: [JsonValue] = [structuredClone(document)];
  for (const operation of operations) {
    apply(holder, operation);
    // Copies double what is there.
    if (!isBounded(holder[0])) throw new PatchError('tooLarge', '');
  }
  const [root] = holder;
  if (!isObject(root)) throw new PatchError('noObject', '');
  return root;
}

function apply(holder: [JsonValue], operation: PatchOperation): void {
  const at = (pointer: string) => locate(holder, pointer);
  switch (operation.op) {
    case 'add':
      return insert(at(operation.path), structuredClone(operation.value));
    case 'replace':
      return replace(at(operation.path), structuredClone(operation.value));
    case 'remove':
      return remove(at(operation.path));
    case 'copy':
      return insert(at(operation.path), structuredClone(found(at(operation.from))));
    case 'move': {
      const { from, path } = operation;
      if (path.startsWith(`${from}/`)) throw new PatchError('intoItself', from);
      const value = found(at(from));
      // To its own place: as it is.
      if (path === from) return;
      remove(at(from));
      return insert(at(path), value);
    }
  }
}

/** A place: where its value is, or would be. */
interface Place {
  pointer: string;
  parent: JsonObject | JsonValue[];
  key: string;
  isRoot: boolean;
}

function locate(holder: [JsonValue], pointer: string): Place {
  if (!/^(\/|$)/.test(pointer) || /~(?![01])/.test(pointer)) throw new PatchError('noPointer', pointer);
  const keys = ['0', ...fromPointer(pointer)];
  const key = keys.pop() ?? '';
  let parent: JsonValue | undefined = holder;
  for (const step of keys) parent = valueOf({ parent: container(parent, pointer), key: step });
  return { pointer, parent: container(parent, pointer), key, isRoot: pointer === '' };
}

function container(value: JsonValue | undefined, pointer: string): JsonObject | JsonValue[] {
  if (Array.isArray(value) || isObject(value)) return value;
  throw nowhere(pointer);
}

function valueOf({ parent, key }: Pick<Place, 'parent' | 'key'>): JsonValue | undefined {
  if (Array.isArray(parent)) return isIndex(key) ? parent[Number(key)] : undefined;
  return Object.hasOwn(parent, key) ? parent[key] : undefined;
}

function found(place: Place): JsonValue {
  const value = valueOf(place);
  if (value === undefined) throw nowhere(place.pointer);
  return value;
}

function insert(place: Place, value: JsonValue): void {
  const { parent, key, isRoot, pointer } = place;
  if (isRoot) return replace(place, value);
  if (!Array.isArray(parent)) return write(parent, key, value);
  const index = key === '-' ? parent.length : isIndex(key) ? Number(key) : Infinity;
  if (index > parent.length) throw nowhere(pointer);
  parent.splice(index, 0, value);
}

function replace(place: Place, value: JsonValue): void {
  found(place);
  const { parent, key } = place;
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else write(parent, key, value);
}

function remove(place: Place): void {
  found(place);
  const { parent, key, isRoot, pointer } = place;
  if (isRoot) throw nowhere(pointer);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

/** As an own property, also under a name such as `__proto__`. */
function write(parent: JsonObject, key: string, value: JsonValue): void {
  Object.defineProperty(parent, key, { value, configurable: true, enumerable: true, writable: true });
}

/** RFC 6901: no sign, no leading zero. */
function isIndex(key: string): boolean {
  return /^(0|[1-9]\d*)$/.test(key);
}

function nowhere(pointer: string): PatchError {
  return new PatchError('nowhere', pointer);
}
