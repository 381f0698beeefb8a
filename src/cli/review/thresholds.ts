import type { LintReport, Report, Severity } from '../../core/report';

/** What a score may be, for `--min-score`. */
export const SCORES = [0, 100] as const;

/** From which severity on a finding counts. */
export const FAIL_ON = ['error', 'warn', 'info'] as const satisfies readonly Severity[];
export type FailOn = (typeof FAIL_ON)[number];

/** Nothing at or above the severity was found, and the file could be reviewed as a whole. */
export function isClean(report: LintReport, failOn: FailOn): boolean {
  return report.complete && !hasFindingsFrom(report, failOn);
}

/**
 * The score is reached, or every goal where no score was named; the document is correct; and nothing at or above the
 * severity, if one was named.
 */
export function isPassed(report: Report, minScore: number | undefined, failOn: FailOn | undefined): boolean {
  const reached = minScore === undefined ? report.passed : report.score >= minScore && !report.blocking;
  return reached && (failOn === undefined || !hasFindingsFrom(report, failOn));
}

function hasFindingsFrom({ findings }: Report | LintReport, failOn: FailOn): boolean {
  const counts: readonly Severity[] = FAIL_ON.slice(0, FAIL_ON.indexOf(failOn) + 1);
  return findings.some(({ severity, waived }) => waived === undefined && counts.includes(severity));
}
