import { contractOf } from '../contract/build';
import type { SpecDocument } from '../document/read';
import type { Exercise } from '../exercises/exercise';
import { toPointer, type JsonPath } from '../json';
import { isMet } from '../reading/goals';
import { REPORT_VERSION, type Finding, type GoalReport, type Place, type Report } from '../report';
import type { Texts } from '../texts/texts';
import { gradeGoal, type Grade } from './goal';
import { metricsOf } from './metrics';
import { nextBestFixOf } from './next-best-fix';

/** Judges a readable document. The linter must have run on it: the goals ask what each rule looked at. */
export function grade(
  exercise: Exercise,
  document: SpecDocument,
  found: readonly Finding[],
  texts: Texts,
): Report {
  const contract = contractOf(document.root);
  const place = (path: JsonPath): Place => ({ pointer: toPointer(path), range: document.rangeOf(path) });
  const grades = exercise.goals.map((goal) => gradeGoal(goal, contract, found, texts));
  const goals = exercise.goals.map(({ id, title, weight }, i): GoalReport => {
    const { state, reason, design, evidence, findings } = grades[i] as Grade;
    const places = evidence.map((node) => place(node.usedAt));
    return {
      id,
      title,
      weight,
      state,
      reason,
      ...(design ? { design: design.title } : {}),
      evidence: places,
      findings,
    };
  });
  const nextBestFix = nextBestFixOf(goals, found, place([]));
  const goalOf = new Map(
    [...goals].reverse().flatMap((goal) => goal.findings.map((index) => [index, goal] as const)),
  );
  return {
    version: REPORT_VERSION,
    exercise: exercise.id,
    score: scoreOf(goals),
    passed: goals.every(isMet),
    complete: goals.every(({ state }) => state !== 'notChecked'),
    goals,
    findings: found.map((finding, i) => withGoal(finding, goalOf.get(i))),
    strengths: goals
      .filter(({ state }) => state === 'met')
      .map(({ title, design }) => texts.goal.strength(title, design)),
    ...(nextBestFix ? { nextBestFix } : {}),
    metrics: metricsOf(contract),
  };
}

function scoreOf(goals: readonly GoalReport[]): number {
  return goals.reduce((sum, { state, weight }) => sum + (state === 'met' ? weight : 0), 0);
}

function withGoal(finding: Finding, goal: GoalReport | undefined): Finding {
  return goal && goal.state !== 'met' ? { ...finding, goal: goal.id } : finding;
}
