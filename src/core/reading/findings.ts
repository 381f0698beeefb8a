import type { Finding, LintReport, Report } from '../report';

/** The findings that stand in the way of a goal, and those that are worth a look all the same. */
export function findingsByUse({ findings }: Pick<Report, 'findings'>): {
  ofGoals: Finding[];
  beside: Finding[];
} {
  return {
    ofGoals: findings.filter(({ goal }) => goal !== undefined),
    beside: findings.filter(({ goal }) => goal === undefined),
  };
}

/** A check of an exercise has goals; a lint has none. */
export function isCheck(report: Report | LintReport): report is Report {
  return 'goals' in report;
}
