import type { Exercise } from '../exercises/exercise';
import { REPORT_VERSION, type Finding, type GoalReport, type Report } from '../report';
import type { Texts } from '../texts/texts';

/** The report of a text that could not be read: goals are unmet where there is nothing, not checked where nobody could tell. */
export function gradeUnreadable(
  exercise: Exercise,
  empty: boolean,
  findings: Finding[],
  texts: Texts,
): Report {
  return empty
    ? ungraded(exercise, findings, 'unmet', texts.document.empty())
    : ungraded(exercise, findings, 'notChecked', texts.goal.notReadable());
}

/** A report in which nothing was looked at, and why that is. */
export function ungraded(
  exercise: Exercise,
  findings: Finding[],
  state: 'unmet' | 'notChecked',
  reason: string,
): Report {
  const goals = exercise.goals.map(({ id, title, weight }): GoalReport => ({
    id,
    title,
    weight,
    state,
    reason,
    evidence: [],
    findings: [],
  }));
  const metrics = {
    operations: 0,
    firstCallFacts: 0,
    requiredInputs: 0,
    documentedErrors: 0,
    retrySafeWrites: 0,
  };
  return {
    version: REPORT_VERSION,
    exercise: exercise.id,
    score: 0,
    passed: false,
    complete: state === 'unmet',
    goals,
    findings,
    strengths: [],
    metrics,
  };
}
