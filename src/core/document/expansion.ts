import { fromPointer, valueAt, type JsonObject, type JsonValue } from '../json';
import { survey, type Survey } from './survey';

/** Beyond this many nodes a document with all references followed cannot be traversed in reasonable time. */
const MOST_NODES = 5_000_000;

type Tally = Pick<Survey, 'nodes' | 'targets'>;

// A component keeps its identity across edits that do not touch it.
const tallies = new WeakMap<object, Tally>();

/**
 * True where local references, followed as Spectral does, fan out exponentially ("each component names the
 * next one twice"). A reference on a cycle counts as one node: Spectral leaves it in place.
 */
export function expandsByReferences(root: JsonObject, whole: Tally): boolean {
  const circular = circularTargets(root, whole.targets);
  const sizes = new Map<string, number>();
  const sizeOf = (tally: Tally): number =>
    tally.targets.reduce((sum, target) => sum + sizeOfTarget(target), tally.nodes);
  const sizeOfTarget = (pointer: string): number => {
    let size = sizes.get(pointer);
    if (size === undefined) {
      // Where it is met again before it is counted, it is circular.
      sizes.set(pointer, 1);
      sizes.set(pointer, (size = circular.has(pointer) ? 1 : sizeOf(tallyOf(root, pointer))));
    }
    return size;
  };
  return sizeOf(whole) > MOST_NODES;
}

function tallyOf(root: JsonObject, pointer: string): Tally {
  const value: JsonValue | undefined = valueAt(root, fromPointer(pointer));
  if (typeof value !== 'object' || value === null) return { nodes: 1, targets: [] };
  let tally = tallies.get(value);
  if (!tally) tallies.set(value, (tally = survey(value, [])));
  return tally;
}

/**
 * The pointers that lie on a cycle of references: those that reach themselves.
 * Strongly connected components after Tarjan (1972), over the targets of `$ref`s; iterative, because chains may be long.
 */
function circularTargets(root: JsonObject, starts: readonly string[]): Set<string> {
  const circular = new Set<string>();
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const enter = (pointer: string) => {
    order.set(pointer, order.size);
    low.set(pointer, order.size - 1);
    open.push(pointer);
    isOpen.add(pointer);
    return { pointer, next: tallyOf(root, pointer).targets.values() };
  };
  const lower = (pointer: string, to: number | undefined) =>
    low.set(pointer, Math.min(low.get(pointer) ?? 0, to ?? 0));
  for (const start of starts) {
    const path = order.has(start) ? [] : [enter(start)];
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const { pointer } = at;
      const { value: next, done } = at.next.next();
      if (!done) {
        if (next === pointer) circular.add(pointer);
        if (!order.has(next)) path.push(enter(next));
        else if (isOpen.has(next)) lower(pointer, low.get(next));
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.pointer, low.get(pointer));
      if (low.get(pointer) !== order.get(pointer)) continue;
      const component = open.splice(open.lastIndexOf(pointer));
      for (const member of component) isOpen.delete(member);
      if (component.length > 1) for (const member of component) circular.add(member);
    }
  }
  return circular;
}
