import { fromPointer, isObject, valueAt, type JsonObject, type JsonPath, type JsonValue } from '../json';
import { circularTargets } from './circular';

const DEEPEST = 200;

/** Beyond this many nodes a document with all references followed cannot be traversed in reasonable time. */
const MOST_NODES = 5_000_000;

/** Data, not schema: what looks like a reference in there is a value of the example. */
const DATA_KEYS = new Set(['example', 'examples', 'default', 'enum', 'const', 'value']);

/** Each `$ref` that leads out of the document: URLs and files. They are never fetched. */
export function externalRefs(root: JsonObject): { target: string; path: JsonPath }[] {
  const found: { target: string; path: JsonPath }[] = [];
  walk(root, (value, path) => {
    const target = value['$ref'];
    if (typeof target === 'string' && !target.startsWith('#'))
      found.push({ target, path: [...path, '$ref'] });
  });
  return found;
}

/** True where objects nest beyond what recursive code can follow. */
export function nestsTooDeep(root: JsonObject): boolean {
  const pending: { value: JsonValue; depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.depth > DEEPEST) return true;
    if (typeof next.value === 'object' && next.value !== null)
      for (const value of Object.values(next.value)) pending.push({ value, depth: next.depth + 1 });
  }
  return false;
}

/**
 * True where local references, followed as Spectral does, fan out exponentially ("each component names the
 * next one twice"). A reference on a cycle counts as one node: Spectral leaves it in place.
 */
export function refsExpandWithoutBound(root: JsonObject): boolean {
  const circular = circularTargets(root);
  const sizes = new Map<string, number>();
  const size = (value: JsonValue): number => {
    if (typeof value !== 'object' || value === null) return 1;
    const target = isObject(value) ? value['$ref'] : undefined;
    if (typeof target === 'string' && target.startsWith('#/')) return sizeOfTarget(target.slice(1));
    let total = 1;
    for (const part of Object.values(value)) total += size(part);
    return total;
  };
  const sizeOfTarget = (pointer: string): number => {
    if (circular.has(pointer)) return 1;
    const known = sizes.get(pointer);
    if (known !== undefined) return known;
    const target = valueAt(root, fromPointer(pointer));
    const total = target === undefined ? 1 : size(target);
    sizes.set(pointer, total);
    return total;
  };
  return size(root) > MOST_NODES;
}

function walk(root: JsonObject, visit: (value: JsonObject, path: JsonPath) => void): void {
  const step = (value: JsonValue, path: JsonPath): void => {
    if (Array.isArray(value)) value.forEach((item, i) => step(item, [...path, i]));
    else if (isObject(value)) {
      visit(value, path);
      for (const [key, child] of Object.entries(value)) if (!isData(key, path)) step(child, [...path, key]);
    }
  };
  step(root, []);
}

/** A schema property may itself be called `example` or `default`; then it is no data. */
function isData(key: string, path: JsonPath): boolean {
  const parent = path.at(-1);
  // Extensions are other tools' business; only `x-webhooks` is read as part of the contract.
  if (key.startsWith('x-') && key !== 'x-webhooks' && parent !== 'headers') return true;
  return DATA_KEYS.has(key) && parent !== 'properties' && parent !== 'schemas' && parent !== 'parameters';
}
