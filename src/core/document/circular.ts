import { fromPointer, isObject, valueAt, type JsonObject, type JsonValue } from '../json';

/** The pointers of local `$ref`s directly inside a value, not following any. */
export function localTargets(value: JsonValue): string[] {
  const found: string[] = [];
  const pending: JsonValue[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const target = isObject(next) ? next['$ref'] : undefined;
    if (typeof target === 'string' && target.startsWith('#/')) found.push(target.slice(1));
    else pending.push(...Object.values(next));
  }
  return found;
}

/**
 * The pointers that lie on a cycle of references: those that reach themselves.
 * Strongly connected components after Tarjan (1972), over the targets of `$ref`s.
 */
export function circularTargets(root: JsonObject): Set<string> {
  const circular = new Set<string>();
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const visit = (pointer: string): void => {
    order.set(pointer, order.size);
    low.set(pointer, order.size - 1);
    open.push(pointer);
    const value = valueAt(root, fromPointer(pointer));
    for (const next of value === undefined ? [] : localTargets(value)) {
      if (!order.has(next)) visit(next);
      if (next === pointer) circular.add(pointer);
      if (open.includes(next)) low.set(pointer, Math.min(low.get(pointer) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(pointer) !== order.get(pointer)) return;
    const component = open.splice(open.lastIndexOf(pointer));
    if (component.length > 1) for (const member of component) circular.add(member);
  };
  for (const pointer of localTargets(root)) if (!order.has(pointer)) visit(pointer);
  return circular;
}
