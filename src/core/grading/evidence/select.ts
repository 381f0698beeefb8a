import type { Contract, Node } from '../../contract/contract';
import { CONDITIONS, isGiven, SELECTORS, type Find } from './kinds';
import type { Evidence } from './kind';

/** The places of the contract that a `find` selects; empty where the answer shows nothing of the kind. */
export function evidenceFor(contract: Contract, find: Find): Node[] {
  const selected = SELECTORS.filter((kind) => isGiven(kind, find)).flatMap((kind) =>
    kind.select(contract, find),
  );
  return CONDITIONS.filter((kind) => isGiven(kind, find))
    .reduce<readonly Evidence[]>((found, kind) => kind.narrow(found, find, contract), selected)
    .map(({ node }) => node);
}
