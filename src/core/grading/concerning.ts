import type { Contract, Node } from '../contract/contract';
import { reachable } from '../contract/flatten';
import { toPointer } from '../json';

/**
 * Whether a place (JSON Pointer) concerns these nodes: it is at or below one of them, or at or below a component that
 * they reach through references, or above them (a finding on the whole document concerns each of its parts).
 */
export function concerning(contract: Contract, nodes: readonly Node[]): (pointer: string) => boolean {
  const roots = new Set<string>();
  for (const node of nodes) {
    roots.add(toPointer(node.path)).add(toPointer(node.usedAt));
    for (const pointer of reachable(contract, node)) roots.add(pointer);
  }
  const areas = [...roots];
  return (pointer) => areas.some((area) => isBelow(pointer, area) || isBelow(area, pointer));
}

function isBelow(pointer: string, area: string): boolean {
  return pointer === area || pointer.startsWith(`${area}/`) || area === '';
}
