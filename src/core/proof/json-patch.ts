import { fromPointer, isObject, type JsonObject, type JsonValue } from '../json';

/** One operation of JSON Patch (RFC 6902): those that mutants use. */
export type PatchOperation =
  | { op: 'add' | 'replace'; path: string; value: JsonValue }
  | { op: 'remove'; path: string }
  | { op: 'move' | 'copy'; from: string; path: string };

/** The document after the operations; the given one stays as it was. @throws Error where a path leads nowhere */
export function applyPatch(document: JsonObject, operations: readonly PatchOperation[]): JsonObject {
  const root = structuredClone(document);
  for (const operation of operations) {
    switch (operation.op) {
      case 'add':
        insert(root, operation.path, operation.value);
        break;
      case 'replace':
        take(root, operation.path);
        insert(root, operation.path, operation.value);
        break;
      case 'remove':
        take(root, operation.path);
        break;
      case 'move':
        insert(root, operation.path, take(root, operation.from));
        break;
      case 'copy': {
        const value = take(root, operation.from);
        insert(root, operation.from, value);
        insert(root, operation.path, structuredClone(value));
      }
    }
  }
  return root;
}

function insert(root: JsonObject, pointer: string, value: JsonValue): void {
  const { parent, key } = locate(root, pointer);
  if (Array.isArray(parent)) parent.splice(key === '-' ? parent.length : Number(key), 0, value);
  else parent[key] = value;
}

function take(root: JsonObject, pointer: string): JsonValue {
  const { parent, key } = locate(root, pointer);
  const value = Array.isArray(parent)
    ? parent[Number(key)]
    : Object.hasOwn(parent, key)
      ? parent[key]
      : undefined;
  if (value === undefined) throw new Error(`${pointer} leads nowhere`);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return value;
}

function locate(root: JsonObject, pointer: string): { parent: JsonObject | JsonValue[]; key: string } {
  const keys = fromPointer(pointer);
  const key = keys.pop() ?? '';
  let parent: JsonValue = root;
  for (const step of keys) {
    const next: JsonValue | undefined = Array.isArray(parent)
      ? parent[Number(step)]
      : isObject(parent)
        ? parent[step]
        : undefined;
    if (!Array.isArray(next) && !isObject(next)) throw new Error(`${pointer} leads nowhere (at ${step})`);
    parent = next;
  }
  if (!Array.isArray(parent) && !isObject(parent)) throw new Error(`${pointer} leads nowhere`);
  return { parent, key };
}
