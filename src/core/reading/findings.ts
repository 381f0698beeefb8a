import type { Finding, LintReport, Report } from '../report';

/**
 * The findings by what they are to the reader: what to fix first, because no answer with it is passed; what stands in
 * the way of a goal; and what is worth a look all the same. Each finding is in one of the three.
 */
export function findingsByUse({ findings, blocking = [] }: Pick<Report, 'findings' | 'blocking'>): {
  first: Finding[];
  ofGoals: Finding[];
  beside: Finding[];
} {
  const blocks = new Set(blocking);
  const rest = findings.filter((_, i) => !blocks.has(i));
  return {
    first: findings.filter((_, i) => blocks.has(i)),
    ofGoals: rest.filter(({ goal }) => goal !== undefined),
    beside: rest.filter(({ goal }) => goal === undefined),
  };
}

/** A check of an exercise has goals; a lint has none. */
export function isCheck(report: Report | LintReport): report is Report {
  return 'goals' in report;
}
