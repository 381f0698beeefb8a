import { Overspent, spend } from '../budget';
import type { Contract } from '../contract/contract';
import { watched } from '../contract/unread';
import type { JsonValue } from '../json';
import type { Difference, Gap } from './change';
import { collect } from './collect';
import { Roots, type Remembered } from './roots';
import { Heirs } from './schemas/heirs';
import { Pairs } from './schemas/pairs';
import { Sameness } from './schemas/same';
import type { Given } from './steps/given';
import type { Side } from './steps/side';

export interface CompareOptions {
  /** The day of the comparison, `YYYY-MM-DD`: `core` has no clock. */
  on: string;
  /** So many days are notice enough. */
  notice?: number | undefined;
}

/** What two versions of a contract differ in. */
export interface Comparison {
  /** Breaking first, then risky, announced and safe; in the order of the operations of the revision. */
  differences: Difference[];
  /** What was not compared: neither safe nor breaking. */
  gaps: Gap[];
}

/** AIP-185 recommends 180 days between a deprecation and the end. */
export const NOTICE = 180;

/** What was compared before with one baseline, on one day. */
interface Memory {
  pairs: Pairs;
  operations: Remembered;
  heirs: readonly JsonValue[];
}

const known = new WeakMap<object, Map<string, Memory>>();

/** Compares a contract with the one that was shipped. Never throws on any document: what is too much is not compared. */
export function compareContracts(before: Contract, after: Contract, options: CompareOptions): Comparison {
  const baseline = sideOf(before, 'baseline');
  const revision = sideOf(after, 'revision');
  try {
    const heirs = { baseline: new Heirs(baseline), revision: new Heirs(revision) };
    const { pairs, operations } = memoryOf(before, after, options, heirs.revision.all);
    const { on, notice = NOTICE } = options;
    const given: Given = {
      ...{ baseline, revision, heirs, on, notice },
      isSame: new Sameness(baseline, revision, heirs).of,
      schemas: (old, now, flow) => pairs.of(given, old, now, flow),
    };
    const roots = new Roots(given, before, after, operations);
    const { differences, gaps } = watched(() => collect([...roots.all()], after.root)).value;
    return { differences, gaps: [...roots.gaps, ...gaps] };
  } catch (error) {
    if (!(error instanceof Overspent)) throw error;
    return { differences: [], gaps: [{ reason: 'too-much', side: 'revision', path: [] }] };
  }
}

/** What was compared before is as good now where the same schemas inherit: a base does not refer to its heirs. */
function memoryOf(
  before: Contract,
  after: Contract,
  { on, notice = NOTICE }: CompareOptions,
  heirs: readonly JsonValue[],
): Memory {
  let memories = known.get(before.root);
  if (!memories) known.set(before.root, (memories = new Map<string, Memory>()));
  const key = `${on} ${notice} ${after.version}`;
  let memory = memories.get(key);
  if (memory?.heirs.length !== heirs.length || memory.heirs.some((one, i) => one !== heirs[i])) {
    // One day at a time.
    memories.clear();
    memories.set(key, (memory = { pairs: new Pairs(), operations: new WeakMap(), heirs }));
  }
  return memory;
}

function sideOf({ root, version }: Contract, which: Side['which']): Side {
  return { root, version, which, spend: (steps) => spend(root, steps) };
}
