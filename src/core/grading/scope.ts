import type { Contract, Node } from '../contract/contract';
import { reachable } from '../contract/flatten';
import { toPointer } from '../json';

/** True for a JSON Pointer that concerns the evidence. */
export type Scope = (pointer: string) => boolean;

/**
 * What concerns these nodes: places at or below them, the components they reach through references, and
 * whatever stands above them (a finding on the whole document concerns each of its parts).
 */
export function scopeOf(contract: Contract, nodes: readonly Node[]): Scope {
  const roots = new Set<string>();
  for (const node of nodes) {
    roots.add(toPointer(node.path)).add(toPointer(node.usedAt));
    for (const pointer of reachable(contract, node)) roots.add(pointer);
  }
  const areas = [...roots];
  return (pointer) => areas.some((area) => below(pointer, area) || below(area, pointer));
}

function below(pointer: string, area: string): boolean {
  return pointer === area || pointer.startsWith(`${area}/`) || area === '';
}
