import { tally } from '../../../core/reading/tally';
import type { GoalReport, Report, Severity } from '../../../core/report';
import type { Row } from './row';

export interface Identity {
  file: string;
  sha256: string | null;
  exercise: string | null;
}

/** A file that has no report. */
export function rowWithout(
  { file, sha256, exercise }: Identity,
  state: 'notChecked' | 'unreadable',
  code: string,
  message: string,
): Row {
  return {
    kind: 'row',
    file,
    sha256,
    exercise,
    state,
    score: null,
    passed: null,
    goals: {},
    findings: null,
    reason: { code, message },
  };
}

/** What a report says, in a line. A report that is not complete has no score: it would be a lower bound that looks final. */
export function toRow({ file, sha256, exercise }: Identity, report: Report): Row {
  const reason = report.complete ? null : reasonOf(report);
  return {
    kind: 'row',
    file,
    sha256,
    exercise,
    state: reason === null ? 'graded' : reason.crashed ? 'notChecked' : 'unreadable',
    score: reason === null ? report.score : null,
    passed: reason === null ? report.passed : null,
    goals: Object.fromEntries(
      report.goals.map((goal) => [goal.id, { state: goal.state, points: pointsOf(goal) }]),
    ),
    findings: countBySeverity(report),
    reason: reason === null ? null : { code: reason.code, message: reason.message },
  };
}

/** The engine leaves goals unchecked for two reasons: a rule crashed, or the text is no spec; a finding says which. */
function reasonOf({ findings, goals }: Report) {
  const crash = findings.find(({ rule }) => rule === 'not-checked');
  const finding = crash ?? findings[0];
  return {
    crashed: crash !== undefined,
    code: finding?.rule ?? 'not-checked',
    message: finding?.message ?? goals.find(({ reason }) => reason !== '')?.reason ?? '',
  };
}

function pointsOf({ state, weight }: GoalReport): number | null {
  if (state === 'notChecked') return null;
  return state === 'met' ? weight : 0;
}

function countBySeverity({ findings }: Report): Record<Severity, number> {
  const { error, warn, info, hint } = tally(findings);
  return { error, warn, info, hint };
}
