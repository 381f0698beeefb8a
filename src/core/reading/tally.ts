import { SEVERITIES, type Finding, type Severity } from '../report';
import type { ReportTexts } from '../texts/report/texts';

export type Tally = Record<Severity | 'waived', number>;

/** How many findings of each severity; a waived one counts as waived only. */
export function tally(findings: readonly Finding[]): Tally {
  const counts: Tally = { error: 0, warn: 0, info: 0, hint: 0, waived: 0 };
  for (const { severity, waived } of findings) counts[waived === undefined ? severity : 'waived']++;
  return counts;
}

/** `2 errors`, `1 warning`; what is zero is left out. */
export function counted(findings: readonly Finding[], say: Pick<ReportTexts, 'count'>): string[] {
  const counts = tally(findings);
  return ([...SEVERITIES, 'waived'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => say.count[kind](counts[kind]));
}
