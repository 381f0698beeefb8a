import type { Severity } from '../../../core/report';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What the output formats say in English, beside what is said of every report. */
export const en = {
  tag: 'en',
  title: 'API Kata review',
  changesTitle: 'API Kata: changes between two versions',
  verdict: { pass: 'PASS', fail: 'FAIL' },
  couldNotRun: 'not everything could be reviewed',
  couldNotCompare: 'not everything could be compared',
  /** Severities as the values of the options are written. */
  level: { error: 'error', warn: 'warn', info: 'info', hint: 'hint' } as Record<Severity, string>,
  because: (subject: string, facts: string) => `${subject}: ${facts}`,
  files: (n: number) => plural(n, 'file', 'files'),
  nothingReviewed: 'no file was reviewed',
  nothingFound: 'nothing found',
  score: 'Score',
  incomplete: 'Not everything could be checked, so findings may be missing.',
  omitted: (n: number) => `${plural(n, 'more finding was', 'more findings were')} left out of the report.`,
  goal: 'Goal',
  weight: 'Points',
  stateTitle: 'State',
  remark: 'Remark',
  findings: 'Findings',
  file: 'File',
  exercise: 'Exercise',
  result: 'Result',
  place: 'Place',
  severityTitle: 'Severity',
  rule: 'Rule',
  message: 'What to change',
  details: 'Why the caller cares',
  sources: 'Sources',
  moreInGithub: (n: number) =>
    `${plural(n, 'finding is', 'findings are')} not annotated: GitHub shows ten errors, ten warnings and ten notices of a step. --format json names all.`,
  moreInMarkdown: (n: number) =>
    `${plural(n, 'more finding', 'more findings')}: \`--format json\` names all.`,
  notListed: (n: number) =>
    `${plural(n, 'more finding is', 'more findings are')} not listed: --format json names all.`,
  madeBy: (version: string) => `API Kata ${version}`,
};

export type OwnTexts = typeof en;
