import { contractOf } from '../contract/build';
import type { SpecDocument } from '../document/read';
import type { Exercise } from '../exercises/exercise';
import { toPointer, type JsonObject, type JsonPath } from '../json';
import { isMet } from '../reading/goals';
import { REPORT_VERSION, type Finding, type GoalReport, type Place, type Report } from '../report';
import type { Texts } from '../texts/texts';
import { gradeGoal, type Grade } from './goal';
import { metricsOf } from './metrics';
import { nextBestFixOf } from './next-best-fix';

/** What grading asks of the rules. */
export interface RuleFacts {
  /** In the reader's language. */
  descriptionOf(this: void, rule: string): string;
  /** The theme of a rule; undefined for what the engine itself finds. */
  categoryOf(this: void, rule: string): string | undefined;
}

/** Judges a readable document. The linter must have run on it: the goals ask what each rule looked at. */
export function grade(
  exercise: Exercise,
  document: SpecDocument,
  found: readonly Finding[],
  texts: Texts,
  { descriptionOf, categoryOf }: RuleFacts,
): Report {
  const contract = contractOf(document.root);
  const place = (path: JsonPath): Place => ({ pointer: toPointer(path), range: document.rangeOf(path) });
  const judging = { contract, findings: found, texts, descriptionOf };
  const grades = exercise.goals.map((goal) => gradeGoal(goal, judging));
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
  const shortAt = new Map(
    grades.flatMap(({ shortAt }, i) => (shortAt ? [[goals[i]?.id ?? '', place(shortAt)] as const] : [])),
  );
  const nextBestFix = nextBestFixOf(goals, found, shortAt, place(placeOfNothing(document.root)));
  const blocking = found.flatMap((finding, i) => (isBlocking(finding, categoryOf) ? [i] : []));
  const goalOf = new Map(
    [...goals].reverse().flatMap((goal) => goal.findings.map((index) => [index, goal] as const)),
  );
  return {
    version: REPORT_VERSION,
    exercise: exercise.id,
    score: scoreOf(goals),
    passed: blocking.length === 0 && goals.every(isMet),
    complete: goals.every(({ state }) => state !== 'notChecked'),
    goals,
    findings: found.map((finding, i) => withGoal(finding, goalOf.get(i))),
    strengths: goals
      .filter(({ state }) => state === 'met')
      .map(({ title, design }) => texts.goal.strength(title, design)),
    ...(blocking.length > 0 ? { blocking } : {}),
    ...(nextBestFix ? { nextBestFix } : {}),
    metrics: metricsOf(contract),
  };
}

/** An error that makes the document no OpenAPI, or one that its tools read differently; a waiver does not mend it. */
function isBlocking({ rule, severity }: Finding, categoryOf: RuleFacts['categoryOf']): boolean {
  const category = categoryOf(rule);
  return severity === 'error' && (category === undefined || category === 'correctness');
}

/** Where somebody would begin to write what is not there at all. */
function placeOfNothing(root: JsonObject): JsonPath {
  return 'paths' in root ? ['paths'] : [];
}

function scoreOf(goals: readonly GoalReport[]): number {
  return goals.reduce((sum, { state, weight }) => sum + (state === 'met' ? weight : 0), 0);
}

function withGoal(finding: Finding, goal: GoalReport | undefined): Finding {
  return goal && goal.state !== 'met' ? { ...finding, goal: goal.id } : finding;
}
