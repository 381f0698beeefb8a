import type { GoalState, Severity } from '../../report';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What is said of a report in English: its headings, states, severities and counts. */
export const en = {
  heading: {
    mendFirst: 'Fix this first',
    strengths: 'What works already',
    next: 'Next best fix',
    goals: 'Goals',
    beside: 'Also worth a look',
    metrics: 'The contract in figures',
  },
  firstNote:
    'With these errors the document is no correct OpenAPI, and no answer is passed, whatever its score.',
  besideNote: 'These do not change the score.',
  unreadable: 'The file could not be read, so no goal was checked.',
  state: { met: 'met', unmet: 'not met', notChecked: 'not checked', waived: 'waived' } as Record<
    GoalState,
    string
  >,
  severity: { error: 'error', warn: 'warning', info: 'info', hint: 'suggestion' } as Record<Severity, string>,
  waived: 'waived',
  waivedBecause: (reason: string) => `Waived: ${reason}`,
  design: (title: string) => `Recognised: ${title}`,
  count: {
    error: (n: number) => plural(n, 'error', 'errors'),
    warn: (n: number) => plural(n, 'warning', 'warnings'),
    info: (n: number) => `${n} info`,
    hint: (n: number) => plural(n, 'suggestion', 'suggestions'),
    waived: (n: number) => `${n} waived`,
  },
  outOf: (score: number) => `${score} of 100`,
  atLeast: (score: string) => `at least ${score}`,
  goalsMet: (met: number, all: number) => `${met} of ${plural(all, 'goal', 'goals')} met`,
  otherErrors: (n: number) => plural(n, 'other error', 'other errors'),
  blocked: (n: number) => `not passed: ${plural(n, 'error', 'errors')} to fix first`,
  list: (parts: string[]) => parts.join(', '),
  aside: (subject: string, facts: string | number) => `${subject} (${facts})`,
  sentences: (all: string[]) => all.join(' '),
  metric: {
    operations: 'Operations',
    firstCallFacts: 'Facts before the first successful write',
    requiredInputs: 'Required inputs of that write',
    documentedErrors: 'Operations with documented errors',
    retrySafeWrites: 'Creating operations that are safe to retry',
  },
  percent: (n: number) => `${n} %`,
};

/** What every view and format says of a report, in the same words. */
export type ReportTexts = typeof en;
