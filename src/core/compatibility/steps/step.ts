import type { Gap, Note } from '../change';
import { verdictOf, type CaseOf, type ChangeKind } from '../kinds/kinds';
import type { Verdict } from '../kinds/verdict';

/** What a step finds out when it is taken. */
export interface Findings {
  notes: Note[];
  gaps: Gap[];
  /** Pairs of parts that have to be compared as well. */
  next: Step[];
}

/**
 * The comparison of one pair: two operations, two responses, two schemas. It is taken when somebody asks, once, however
 * many lead to it; its next steps may lead back to it, as schemas do.
 */
export class Step {
  private found: Findings | undefined;
  /** It is being taken now. */
  isOpen = false;
  /** Who walked over it last. */
  walk = 0;
  /** The worst that it leads to, once that is known for good. */
  worst: Verdict | 'equal' | undefined;

  constructor(private take: ((into: Findings) => void) | undefined) {}

  /** While it is being taken it has found nothing yet: a pair in progress counts as equal. */
  get findings(): Findings {
    if (this.found) return this.found;
    if (this.isOpen) return NOTHING;
    this.isOpen = true;
    const found: Findings = { notes: [], gaps: [], next: [] };
    this.take?.(found);
    this.take = undefined;
    this.isOpen = false;
    return (this.found = found);
  }
}

const NOTHING: Findings = { notes: [], gaps: [], next: [] };

/** Two parts that are the same. */
export const EQUAL = new Step(undefined);

let walks = 0;

/** A step and all that it leads to, each once. */
function* reachableFrom(start: Step): Generator<Step> {
  const walk = ++walks;
  const pending = [start];
  start.walk = walk;
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    yield step;
    for (const next of step.findings.next) {
      if (next.walk === walk) continue;
      next.walk = walk;
      pending.push(next);
    }
  }
}

/** What a look at one step takes, in steps of the budget. */
const LOOK = 20;

/**
 * The worst that a step leads to; `equal` where there is no change at all. What is not compared is no better than risky.
 * @throws Overspent
 */
export function worstOf(start: Step, spend: (steps: number) => void): Verdict | 'equal' {
  if (start.worst) return start.worst;
  let worst: Verdict | 'equal' = 'equal';
  let isWhole = true;
  for (const step of reachableFrom(start)) {
    spend(LOOK);
    // What is in progress has found nothing yet, so the answer holds for now only.
    if (step.isOpen) isWhole = false;
    const { notes, gaps } = step.findings;
    if (gaps.length > 0) worst = 'risky';
    for (const note of notes) {
      const verdict = verdictOf(note.kind, note.case);
      if (verdict === 'breaking') return (start.worst = verdict);
      if (worst !== 'risky') worst = verdict;
    }
  }
  if (isWhole) start.worst = worst;
  return worst;
}

/** Writes down a change. */
export function note<Kind extends ChangeKind>(
  into: Pick<Findings, 'notes'>,
  kind: Kind,
  name: CaseOf<Kind>,
  at: Pick<Note, 'path' | 'base'>,
  facts: Note['facts'] = {},
): void {
  into.notes.push({ kind, case: name, ...at, facts });
}
