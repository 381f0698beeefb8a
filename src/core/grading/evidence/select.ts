import type { Contract, Node, Operation } from '../../contract/contract';
import { memoizeAlone } from '../../contract/memoize';
import { watched } from '../../contract/unread';
import { about } from './about';
import { count, mayBeNone } from './count';
import { current } from './current';
import type { Condition, Evidence } from './kind';
import { CONDITIONS, isGiven, SELECTORS, type Find } from './kinds';

/** What a `find` came to. */
export interface Selected {
  /** Whether the answer shows what is looked for. */
  holds: boolean;
  /** The places of the contract that it selects; empty where it shows nothing of the kind. */
  nodes: Node[];
  /** Where it does not hold: the operations that came closest, and the condition that they do not fulfil. */
  near?: Near;
  /** What would decide it lies in another file. */
  isUnread?: true;
}

export interface Near {
  operations: readonly Operation[];
  evidence: readonly Evidence[];
  condition: Condition<Find, string>;
}

/** Looks for what a `find` describes. */
export function selected(contract: Contract, find: Find): Selected {
  const { found, ...rest } = search(contract, find);
  return { ...rest, nodes: rest.holds ? found.map(({ node }) => node) : [] };
}

/** What a `find` selects, with what it belongs to. Conditions ask it again for each operation. */
export function look(contract: Contract, find: Find): readonly Evidence[] {
  const known = looked(contract);
  let evidence = known.get(find);
  if (!evidence) {
    const { holds, found } = search(contract, find);
    known.set(find, (evidence = holds ? found : []));
  }
  return evidence;
}

const looked: (contract: Contract) => Map<Find, readonly Evidence[]> = memoizeAlone(() => new Map());

type Search = Omit<Selected, 'nodes'> & { found: readonly Evidence[] };

function search(contract: Contract, find: Find): Search {
  let found: readonly Evidence[] = SELECTORS.filter((kind) => isGiven(kind, find)).flatMap((kind) =>
    kind.select(contract, find, look),
  );
  for (const condition of [...CONDITIONS.filter((kind) => isGiven(kind, find)), current]) {
    // Nothing falls short where nothing is left.
    if (found.length === 0) break;
    const asked = (some: readonly Evidence[]) =>
      condition.narrow(some, find, contract, (inner) => look(contract, inner));
    const { value: kept, missed } = watched(() => asked(found));
    const short =
      kept.length === 0 || wantsEach(condition, find) ? found.filter((one) => asked([one]).length === 0) : [];
    if (kept.length > 0 && short.length === 0) found = kept;
    else if (mayBeNone(find) && condition !== count) return { holds: true, found: [] };
    else {
      const near = nearBy(condition, short.length > 0 ? short : found);
      const isUnread = missed.size > 0 && condition !== about;
      return { holds: false, found: [], ...near, ...(isUnread ? { isUnread } : {}) };
    }
  }
  return { holds: found.length > 0 || mayBeNone(find), found };
}

/** Which are about the subject is no matter of how many. */
function wantsEach(condition: Condition<Find, string>, { every }: Find): boolean {
  return every === true && condition !== about && condition !== count && condition !== current;
}

function nearBy(condition: Condition<Find, string>, short: readonly Evidence[]): { near?: Near } {
  const operations = [...new Set(short.flatMap(({ operation }) => operation ?? []))];
  // What is about something else is not near.
  return operations.length > 0 && condition !== about
    ? { near: { operations, evidence: short, condition } }
    : {};
}
