import type { Report } from '../report';
import type { ReportTexts } from '../texts/report/texts';
import { isUnreadable, metGoals } from './goals';

/** `60 of 100`: a lower bound where something could not be checked. */
export function scoreIn(report: Report, say: ReportTexts): string {
  const score = say.outOf(report.score);
  return report.complete || isUnreadable(report) ? score : say.atLeast(score);
}

/** `3 of 5 goals met`. */
export function goalsIn(report: Report, say: ReportTexts): string {
  return say.goalsMet(metGoals(report), report.goals.length);
}

/** `60 of 100, 3 of 5 goals met`, and what keeps it from being passed all the same: where the answer stands, in one line. */
export function standingIn(report: Report, say: ReportTexts): string {
  const { blocking = [] } = report;
  const first = blocking.length > 0 ? [say.blocked(blocking.length)] : [];
  return say.list([scoreIn(report, say), goalsIn(report, say), ...first]);
}
