import type { Contract, Node, Operation } from '../../contract/contract';
import { about } from './about';
import { CONDITIONS, isGiven, SELECTORS, type Find } from './kinds';
import type { Condition, Evidence } from './kind';

/** What a `find` came to. */
export interface Selected {
  /** The places of the contract that it selects; empty where the answer shows nothing of the kind. */
  nodes: Node[];
  /** Where it selects nothing: the operations that came closest, and the condition that none of them fulfils. */
  near?: Near;
}

export interface Near {
  operations: readonly Operation[];
  condition: Condition<Find, string>;
}

/** Looks for what a `find` describes. */
export function selected(contract: Contract, find: Find): Selected {
  let found: readonly Evidence[] = SELECTORS.filter((kind) => isGiven(kind, find)).flatMap((kind) =>
    kind.select(contract, find),
  );
  for (const condition of CONDITIONS.filter((kind) => isGiven(kind, find))) {
    const narrowed = condition.narrow(found, find, contract);
    if (narrowed.length === 0) {
      const short = found.filter((one) => condition.narrow([one], find, contract).length === 0);
      const operations = [...new Set(short.flatMap(({ operation }) => operation ?? []))];
      // What is about something else is not near.
      const isNear = operations.length > 0 && condition !== about;
      return isNear ? { nodes: [], near: { operations, condition } } : { nodes: [] };
    }
    found = narrowed;
  }
  return { nodes: found.map(({ node }) => node) };
}
