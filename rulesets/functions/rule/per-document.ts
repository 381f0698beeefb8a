import type { Contract, Operation } from '../../../src/core/contract/contract';
import type { Subject } from '../../../src/core/contract/examination';
import { miss, watched } from '../../../src/core/contract/unread';
import { certain, onOtherPaths } from './certain';
import type { Concerning } from './concerning';
import { ruleFunction, type Examine, type Review } from './review';

/** What a rule on a whole document is given. */
export interface Whole {
  /** Everything, to look things up in. */
  contract: Contract;
  /** The operations to judge: without those that ask the rule to be silent. */
  operations: readonly Operation[];
  /** The same of what the provider sends. */
  deliveries: readonly Operation[];
  /** Says that the rule applies to this node, whether or not something is wrong with it. */
  examine: Examine;
}

export type JudgeDocument = (whole: Whole) => Iterable<Concerning>;

/**
 * A rule that compares operations with each other, or reads what stands above them. Nothing of it is memoized: what it
 * concludes of one operation, schema or response belongs into `src/core/inference`, by `memoize`.
 */
export function perDocument(judge: JudgeDocument) {
  return ruleFunction((contract, rule, waivers): Review => {
    const all = judged(judge, contract);
    if (!waivers.areAny) return { ...all, waived: [] };
    const { subjects, problems, withheld } = judged(judge, contract, ({ ignores }) => !ignores.has(rule));
    return {
      subjects,
      withheld,
      silent: all.subjects,
      problems,
      waived: waivers.waive(all.problems, problems),
    };
  });
}

/** What a rule says of some of the operations of a contract. */
function judged(
  judge: JudgeDocument,
  contract: Contract,
  isHeard?: (operation: Operation) => boolean,
): Pick<Review, 'subjects' | 'problems'> & { withheld: Concerning[] } {
  const subjects: Subject[] = [];
  const examine: Examine = (subject) => subjects.push(subject);
  const heard = (all: readonly Operation[]) => (isHeard ? all.filter(isHeard) : all);
  const whole: Whole = {
    contract,
    get operations() {
      return heard(toJudge(() => contract.operations, '/paths'));
    },
    get deliveries() {
      return heard(toJudge(() => contract.deliveries, '/webhooks'));
    },
    examine,
  };
  const { problems, withheld } = certain(() => judge(whole), onOtherPaths(contract));
  return {
    subjects,
    problems: problems.map((problem) => concerning(problem, subjects)),
    withheld: withheld.map((problem) => concerning(problem, subjects)),
  };
}

/** Operations to be judged one by one: that some lie in other files concerns what is said of all of them only. */
function toJudge(all: () => readonly Operation[], section: string): readonly Operation[] {
  const { value, missed } = watched(all);
  if (missed.size > 0) miss(section);
  return value;
}

/**
 * What is said of `info`, the servers or the tags is said of whatever the rule looked at; of what stands at a path for
 * all of its operations, of those.
 */
function concerning(problem: Concerning, subjects: readonly Subject[]): Concerning {
  if (problem.concerned) return problem;
  const [section, path, key] = problem.path;
  const isOfAll = section !== undefined && !/^(paths|webhooks|x-webhooks|components)$/.test(String(section));
  if (isOfAll) return { ...problem, concerned: subjects };
  if (section !== 'paths' || (key !== 'servers' && key !== 'parameters')) return problem;
  const isThere = ({ usedAt: [first, second] }: Subject) => first === section && second === path;
  return { ...problem, concerned: subjects.filter(isThere) };
}
