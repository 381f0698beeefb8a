import type { Contract, Operation, Surroundings } from '../../../src/core/contract/contract';
import type { Subject } from '../../../src/core/contract/examination';
import { memoize } from '../../../src/core/contract/memoize';
import type { Problem } from '../../../src/core/contract/problem';
import { isWithin } from '../../../src/core/json';
import { certain, type Certain } from './certain';
import { collapse, isPlaced, type Placed, type Whole } from './collapse';
import { OncePerPlace } from './once-per-place';
import type { Concerning } from './concerning';
import { ruleFunction, type Examine, type Review } from './review';
import type { Waived } from './waivers';

/** Judges one operation, whatever the others are: of them, of tags and of texts of the document it can see nothing. */
export type JudgeOperation = (
  surroundings: Surroundings,
  operation: Operation,
  examine: Examine,
) => Iterable<Problem | Placed>;

export interface PerOperation {
  /** What callers call, what the provider sends (webhooks and callbacks), or both. Default: `operations`. */
  of?: 'operations' | 'deliveries' | 'both';
  /** What is said once where nearly all operations have a problem of their own, one that names its `place`. */
  collapse?: (count: number, of: number, first: string, contract: Contract) => Problem;
}

/**
 * A rule on single operations. What it says of one is memoized until an edit touches that operation or something it
 * refers to; operations that share a component have its problem once; `x-review` sets problems of an operation aside.
 */
export function perOperation(
  judge: JudgeOperation,
  { of = 'operations', collapse: whole }: PerOperation = {},
) {
  const judged = memoize((surroundings, operation: Operation): Judged | undefined => {
    const subjects: Subject[] = [];
    const said = certain(() => judge(surroundings, operation, (subject) => subjects.push(subject)));
    return subjects.length + said.problems.length + said.withheld.length > 0
      ? { subjects, ...said }
      : undefined;
  });
  return ruleFunction((contract, rule, waivers): Review => {
    const subjects: Subject[] = [];
    const problems: Concerning[] = [];
    const repeated: Concerning[] = [];
    const aside: { operation: Operation; problems: readonly Concerning[] }[] = [];
    const silent: Subject[] = [];
    const withheld: Concerning[] = [];
    const once = new OncePerPlace();
    for (const operation of operationsOf(contract, of)) {
      const found = judged(contract, operation);
      if (!found) continue;
      withheld.push(...found.withheld.map((problem) => concerning(operation, problem)));
      if (operation.ignores.has(rule)) {
        silent.push(...found.subjects);
        aside.push({ operation, problems: found.problems.map((problem) => concerning(operation, problem)) });
        continue;
      }
      subjects.push(...found.subjects);
      const first = new Set(once.of(found.problems));
      for (const problem of found.problems)
        (first.has(problem) ? problems : repeated).push(concerning(operation, problem));
    }
    const waived = aside.flatMap((one): Waived[] => waivers.waive(one.problems, problems, one.operation));
    return {
      subjects,
      silent,
      problems: whole ? collapsed(problems, subjects.length, whole, contract) : problems,
      repeated,
      withheld,
      waived,
    };
  });
}

interface Judged extends Certain<Problem> {
  subjects: readonly Subject[];
}

function operationsOf({ operations, deliveries }: Contract, of: PerOperation['of']): readonly Operation[] {
  if (of === 'both') return [...operations, ...deliveries];
  return of === 'deliveries' ? deliveries : operations;
}

/** A problem in a shared component, or in `info`, is also one of the operation that it was found for. */
function concerning(operation: Operation, problem: Problem): Concerning {
  return isWithin(problem.path, operation.path) ? problem : { ...problem, concerned: [operation] };
}

function collapsed(
  problems: readonly Concerning[],
  of: number,
  whole: NonNullable<PerOperation['collapse']>,
  contract: Contract,
): readonly Concerning[] {
  const once: Whole = (count, all, first) => whole(count, all, first, contract);
  return [...collapse(problems.filter(isPlaced), of, once), ...problems.filter((one) => !isPlaced(one))];
}
