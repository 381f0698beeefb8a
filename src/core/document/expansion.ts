import { fromFragment, isObject, valueAt, type JsonObject, type JsonValue } from '../json';
import { referenceOf } from '../openapi/reference';
import { survey, type NamedReference, type Survey } from './survey';

type Tally = Pick<Survey, 'nodes' | 'targets'>;
type Surveyed = Pick<Survey, 'nodes' | 'targets' | 'named'>;

// A component keeps its identity across edits that do not touch it.
const tallies = new WeakMap<object, Tally>();

/**
 * How many nodes a document has once local references are followed, as tools that dereference do: where each
 * component names the next one twice, 2ⁿ. A reference on a cycle counts as one node: they leave it in place.
 * `whole`: the survey of the document.
 */
export function expandedNodes(root: JsonObject, whole: Surveyed): number {
  const start = tallied(root, whole);
  const sizes = new Map<string, number>();
  const sizeOf = ({ nodes, targets }: Tally): number =>
    targets.reduce((sum, target) => sum + (sizes.get(target) ?? 1), nodes);
  forEachComponent(root, start.targets, (members, isCycle) => {
    // What they refer to was met before them.
    for (const pointer of members) sizes.set(pointer, isCycle ? 1 : sizeOf(tallyOf(root, pointer)));
  });
  return sizeOf(start);
}

function tallyOf(root: JsonObject, pointer: string): Tally {
  const value: JsonValue | undefined = valueAt(root, fromFragment(pointer));
  if (typeof value !== 'object' || value === null) return { nodes: 1, targets: [] };
  let tally = tallies.get(value);
  if (!tally) tallies.set(value, (tally = tallied(root, survey(value, fromFragment(pointer)))));
  return tally;
}

/** With the places that references by name lead to. */
function tallied(root: JsonObject, { nodes, targets, named }: Surveyed): Tally {
  if (named.length === 0) return { nodes, targets };
  const places = named.flatMap(({ path }: NamedReference) => {
    const node = valueAt(root, path);
    const ref = isObject(node) ? referenceOf(node) : undefined;
    return ref?.startsWith('#/') ? [ref.slice(1)] : [];
  });
  return { nodes, targets: [...targets, ...places] };
}

/**
 * The targets of references in groups of those that reach each other, each group after those that it refers to:
 * strongly connected components after Tarjan (1972). Iterative, because chains may be long.
 */
function forEachComponent(
  root: JsonObject,
  starts: readonly string[],
  visit: (members: readonly string[], isCycle: boolean) => void,
): void {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const selfish = new Set<string>();
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
        if (next === pointer) selfish.add(pointer);
        if (!order.has(next)) path.push(enter(next));
        else if (isOpen.has(next)) lower(pointer, low.get(next));
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.pointer, low.get(pointer));
      if (low.get(pointer) !== order.get(pointer)) continue;
      const members = open.splice(open.lastIndexOf(pointer));
      for (const member of members) isOpen.delete(member);
      visit(members, members.length > 1 || selfish.has(pointer));
    }
  }
}
