import type { Contract, Node } from '../contract/contract';
import { examinationOf } from '../contract/examination';
import type { Check, Design, Find, Goal } from '../exercises/exercise';
import { toPointer } from '../json';
import type { Finding, GoalState } from '../report';
import type { Texts } from '../texts/texts';
import { concerning } from './concerning';
import { describeFind } from './evidence/describe';
import { evidenceFor } from './evidence/select';

/** How one goal stands; findings are indices into the report's. */
export interface Grade {
  state: GoalState;
  reason: string;
  design?: Design;
  evidence: Node[];
  findings: number[];
}

/** Everything known about one `Check`. It holds when evidence was found, its rules looked at it and found nothing. */
interface Outcome {
  design?: Design;
  evidence: Node[];
  missing: Find[];
  findings: number[];
  /** Of those that are waived. */
  waived: number[];
  /** Rules that had no subject within the evidence: nothing there is not the same as nothing wrong. */
  unexamined: string[];
  crashed: string[];
}

/** Judges one goal. A goal's own check and, where it has designs, one of them must hold. */
export function gradeGoal(goal: Goal, contract: Contract, findings: readonly Finding[], texts: Texts): Grade {
  const own = evaluate(goal, contract, findings);
  if (goal.anyOf.length === 0) return toGrade(own, texts);
  const outcomes = goal.anyOf.map((design) => {
    const its = evaluate(design, contract, findings);
    return { ...merge(own, its), design, absent: its.missing.length > 0 };
  });
  const best = outcomes.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  if (outcomes.every(({ absent }) => absent)) {
    const titles = goal.anyOf.map(({ title }) => title);
    return {
      state: 'unmet',
      reason: texts.goal.noDesign(titles),
      evidence: own.evidence,
      findings: own.findings,
    };
  }
  return toGrade(best, texts);
}

function evaluate(check: Check, contract: Contract, findings: readonly Finding[]): Outcome {
  const found = check.find.map((find) => ({ find, nodes: evidenceFor(contract, find) }));
  const evidence = [...new Set(found.flatMap(({ nodes }) => nodes))];
  const concerns = concerning(contract, evidence);
  const ledger = examinationOf(contract.root);
  const crashed = check.rules.filter((rule) => ledger.get(rule)?.crashed !== undefined);
  const elsewhere = check.rules.flatMap((rule) => ledger.get(rule)?.elsewhere ?? []);
  // One fault is one finding: the rule that says it speaks for the others.
  const isSaidFor = (rule: string, places: readonly string[]) =>
    elsewhere.some(
      ({ path, saidBy }) =>
        saidBy.includes(rule) && places.some((place) => `${place}/`.startsWith(`${toPointer(path)}/`)),
    );
  const concerned = findings.flatMap(({ rule, pointer }, i) => {
    // A finding belongs to what it was examined for, wherever it stands.
    const also = ledger.get(rule)?.concerned?.get(pointer) ?? [];
    const places = [pointer, ...also.map(({ usedAt }) => toPointer(usedAt))];
    if (!check.rules.includes(rule) && !isSaidFor(rule, places)) return [];
    return places.some(concerns) ? [i] : [];
  });
  const isWaived = (i: number) => findings[i]?.waived !== undefined;
  return {
    evidence,
    missing: found.filter(({ nodes }) => nodes.length === 0).map(({ find }) => find),
    findings: concerned.filter((i) => !isWaived(i)),
    waived: concerned.filter(isWaived),
    unexamined: check.rules.filter((rule) => {
      const { subjects = [], silent = [] } = ledger.get(rule) ?? {};
      const isExamined = [...subjects, ...silent].some(({ usedAt }) => concerns(toPointer(usedAt)));
      return !crashed.includes(rule) && !isExamined;
    }),
    crashed,
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
  };
}

function inOrder(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}

function toGrade(outcome: Outcome, texts: Texts): Grade {
  const { design, evidence, findings, waived } = outcome;
  const say = texts.goal;
  const grade = (state: GoalState, reason: string): Grade => ({
    state,
    reason,
    evidence,
    findings: [...findings, ...waived],
    ...(design ? { design } : {}),
  });
  if (outcome.crashed.length > 0) return grade('notChecked', say.crashed(outcome.crashed));
  const [missing] = outcome.missing;
  if (missing) return grade('unmet', say.noEvidence(describeFind(missing, texts.locale)));
  if (findings.length > 0) return grade('unmet', say.findings(findings.length));
  // All that is left was set aside: that is said, and earns nothing.
  if (waived.length > 0) return grade('waived', say.waived(waived.length));
  if (outcome.unexamined.length > 0) return grade('unmet', say.unexamined(outcome.unexamined));
  return grade('met', '');
}

/** A design that holds ranks first, then one whose evidence is there, then the one with least left to do. */
function rank({ missing, findings, waived, unexamined, crashed }: Outcome): number {
  const left = findings.length + waived.length + unexamined.length;
  return -(missing.length * 1000 + crashed.length * 100 + left);
}
