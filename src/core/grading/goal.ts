import type { Contract, Node, Operation } from '../contract/contract';
import { responsesPlace } from '../contract/statuses';
import { examinationOf } from '../contract/examination';
import type { Check, Design, Find, Goal } from '../exercises/exercise';
import { toPointer, type JsonPath } from '../json';
import type { Finding, GoalState } from '../report';
import type { Texts } from '../texts/texts';
import { leadsElsewhere } from '../contract/reach';
import { code } from '../texts/wording';
import { concerning } from './concerning';
import { describeFind, describeLack } from './evidence/describe';
import { refuses } from './evidence/refuses';
import { selected, type Near, type Selected } from './evidence/select';

/** How one goal stands; findings are indices into the report's. */
export interface Grade {
  state: GoalState;
  reason: string;
  design?: Design;
  evidence: Node[];
  findings: number[];
  /** Where the answer falls short, if no finding says it. */
  shortAt?: JsonPath;
}

/** What grading asks of the review beside its findings. */
export interface Judging {
  contract: Contract;
  findings: readonly Finding[];
  texts: Texts;
  /** What a contract looks like that the rule has nothing to say about, in the reader's language. */
  descriptionOf(this: void, rule: string): string;
}

/** Everything known about one `Check`. It holds when evidence was found, its rules looked at it and found nothing. */
interface Outcome {
  design?: Design;
  evidence: Node[];
  missing: (Selected & { find: Find })[];
  findings: number[];
  /** Of those that are waived. */
  waived: number[];
  /** Rules that had no subject within the evidence: nothing there is not the same as nothing wrong. */
  unexamined: string[];
  crashed: string[];
  /** True where some of the evidence lies in another file. */
  isElsewhere: boolean;
}

/** Judges one goal. A goal's own check and, where it has designs, one of them must hold. */
export function gradeGoal(goal: Goal, judging: Judging): Grade {
  const { contract, findings, texts } = judging;
  const own = evaluate(goal, contract, findings);
  if (goal.anyOf.length === 0) return toGrade(own, judging);
  const outcomes = goal.anyOf.map((design) => {
    const its = evaluate(design, contract, findings);
    return { ...merge(own, its), design, absent: its.missing.length > 0, isNear: isNearly(its) };
  });
  const best = outcomes.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  // What is missing of the goal itself comes before the choice of a design; of a design that is nearly there, what it lacks.
  if (own.missing.length === 0 && outcomes.every(({ absent }) => absent) && !best.isNear) {
    const titles = goal.anyOf.map(({ title }) => title);
    return {
      state: 'unmet',
      reason: texts.goal.noDesign(titles),
      evidence: own.evidence,
      findings: own.findings,
    };
  }
  return toGrade(best, judging);
}

/** Its mechanism is there, at one of several operations, or wholly but for the answers to a refused request. */
function isNearly({ missing, evidence }: Outcome): boolean {
  return missing.every(({ near }) => near && (evidence.length > 0 || near.condition === refuses));
}

function evaluate(check: Check, contract: Contract, findings: readonly Finding[]): Outcome {
  const found = check.find.map((find) => ({ find, ...selected(contract, find) }));
  const evidence = [...new Set(found.flatMap(({ nodes }) => nodes))];
  const concerns = concerning(contract, evidence);
  const ledger = examinationOf(contract.root);
  const crashed = check.rules.filter((rule) => ledger.get(rule)?.crashed !== undefined);
  const elsewhere = check.rules.flatMap((rule) => ledger.get(rule)?.elsewhere ?? []);
  // One fault is one finding: the rule that says it speaks for the others.
  const isSaidFor = (rule: string, places: readonly string[]) =>
    elsewhere.some(
      ({ path, saidBy, concerned }) =>
        saidBy.includes(rule) &&
        places.some((place) => `${place}/`.startsWith(`${toPointer(path)}/`)) &&
        (!concerned || concerned.some(({ usedAt }) => concerns(toPointer(usedAt)))),
    );
  // A finding belongs to what it was examined for, wherever it stands.
  const placesOf = (rule: string, pointer: string) => {
    const also = ledger.get(rule)?.concerned?.get(pointer) ?? [];
    return [pointer, ...also.map(({ usedAt }) => toPointer(usedAt))];
  };
  const concerned = findings.flatMap(({ rule, pointer }, i) => {
    const places = placesOf(rule, pointer);
    if (!check.rules.includes(rule) && !isSaidFor(rule, places)) return [];
    return places.some(concerns) ? [i] : [];
  });
  const isWithheld = check.rules.some((rule) =>
    ledger.get(rule)?.withheld?.some((pointer) => placesOf(rule, pointer).some(concerns)),
  );
  const isWaived = (i: number) => findings[i]?.waived !== undefined;
  return {
    evidence,
    missing: found.filter(({ holds }) => !holds),
    findings: concerned.filter((i) => !isWaived(i)),
    waived: concerned.filter(isWaived),
    unexamined: check.rules.filter((rule) => {
      const { subjects = [], silent = [] } = ledger.get(rule) ?? {};
      const isExamined = [...subjects, ...silent].some(({ usedAt }) => concerns(toPointer(usedAt)));
      return !crashed.includes(rule) && !isExamined;
    }),
    crashed,
    isElsewhere: isWithheld || evidence.some((node) => leadsElsewhere(contract, node)),
  };
}

function merge(a: Outcome, b: Outcome): Outcome {
  return {
    evidence: [...new Set([...a.evidence, ...b.evidence])],
    missing: [...a.missing, ...b.missing],
    findings: inOrder(a.findings, b.findings),
    waived: inOrder(a.waived, b.waived),
    unexamined: [...a.unexamined, ...b.unexamined],
    crashed: [...a.crashed, ...b.crashed],
    isElsewhere: a.isElsewhere || b.isElsewhere,
  };
}

function inOrder(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}

function toGrade(outcome: Outcome, { contract, findings: all, texts, descriptionOf }: Judging): Grade {
  const { design, evidence, findings, waived } = outcome;
  const say = texts.goal;
  const grade = (state: GoalState, reason: string): Grade => ({
    state,
    reason,
    evidence,
    findings: [...findings, ...waived],
    // A design that is only half there is not recognised yet.
    ...(design && state === 'met' ? { design } : {}),
  });
  if (outcome.crashed.length > 0) return grade('notChecked', say.crashed(outcome.crashed));
  const [missing] = outcome.missing;
  if (missing) {
    const { find, near, isUnread } = missing;
    if (isUnread) return grade('notChecked', say.elsewhere());
    const [operation] = near?.operations ?? [];
    if (!near || !operation) return grade('unmet', say.noEvidence(describeFind(find, texts.locale)));
    return {
      ...grade('unmet', describeLack(find, near, contract, texts.locale)),
      shortAt: shortAt(near, operation),
    };
  }
  const [first] = findings;
  if (first !== undefined) return grade('unmet', say.findings(all[first]?.message ?? '', findings.length));
  // All that is left was set aside: that is said, and earns nothing.
  if (waived.length > 0) return grade('waived', say.waived(waived.length));
  // Nothing is said of what is unread, which is not the same as nothing to say.
  if (outcome.isElsewhere) return grade('notChecked', say.elsewhere());
  const [unexamined] = outcome.unexamined;
  if (unexamined !== undefined)
    return grade('unmet', say.unexamined(descriptionOf(unexamined) || code(unexamined)));
  return grade('met', '');
}

/** Where it is to be mended; for what is gone, what is left of its place. */
function shortAt({ condition, evidence: [evidence] }: Near, operation: Operation): JsonPath {
  if (evidence?.isGone) return evidence.node.path;
  return condition === refuses ? responsesPlace(operation) : operation.path;
}

/** A design that holds ranks first, then one whose evidence is there, then the one with least left to do. */
function rank({ missing, findings, waived, unexamined, crashed }: Outcome): number {
  const left = findings.length + waived.length + unexamined.length;
  return -(missing.length * 1000 + crashed.length * 100 + left);
}
