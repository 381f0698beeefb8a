import { SEVERITIES, type Finding, type LintReport, type Report, type Severity } from '../../core/report';
import { isCheck, type FormatContext, type Reviewed } from './format';
import { nameOf } from './place';
import { oneLine } from './visible';
import { words, type Words } from './words';

export type Tally = Record<Severity | 'waived', number>;

/** How many findings of each severity; a waived one counts as waived only. */
export function tally(findings: readonly Finding[]): Tally {
  const counts: Tally = { error: 0, warn: 0, info: 0, hint: 0, waived: 0 };
  for (const { severity, waived } of findings) counts[waived === undefined ? severity : 'waived']++;
  return counts;
}

/** The gravest first, otherwise in the order they came. */
export function gravestFirst<T extends { severity: Severity }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** `2 errors, 1 warning`; what is zero is left out. */
export function counted(counts: Tally, say: Words): string[] {
  return ([...SEVERITIES, 'waived'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => say.count[kind](counts[kind]));
}

/** Nothing could be read, so no single goal has anything to say. */
export function isUnread(report: Report): boolean {
  return report.goals.length > 0 && report.goals.every(({ state }) => state === 'notChecked');
}

/** Goals met, or waived by a decision. */
export function metIn({ goals }: Report): number {
  return goals.filter(({ state }) => state === 'met' || state === 'waived').length;
}

/** The score in words: a lower bound where something could not be checked. */
export function scoreOf(report: Report, say: Words): string {
  const score = say.outOf(report.score);
  return report.complete || isUnread(report) ? score : say.atLeast(score);
}

/** What came out for one file, in a few words. */
export function factsOf(report: Report | LintReport, say: Words): string {
  const found = counted(tally(report.findings), say);
  if (isCheck(report)) {
    const goals = say.goalsMet(metIn(report), report.goals.length);
    return say.list([scoreOf(report, say), goals, ...found]);
  }
  return found.length === 0 && report.complete ? say.nothingFound : say.list(found);
}

/** Whether the process will say that all is well. */
export function passes({ exitCode }: FormatContext): boolean {
  return exitCode === 0;
}

/** PASS or FAIL, always as the exit code says, and the facts it rests on. */
export function verdict(reviewed: readonly Reviewed[], context: FormatContext) {
  const say = words(context.locale);
  const word = passes(context) ? say.verdict.pass : say.verdict.fail;
  const facts = context.exitCode === 2 ? [say.couldNotRun] : [];
  const [only, ...others] = reviewed;
  if (!only) return { word, facts: say.nothingReviewed };
  if (others.length === 0)
    return {
      word,
      facts: say.because(oneLine(nameOf(only.file)), say.list([...facts, factsOf(only.report, say)])),
    };
  const found = counted(tally(reviewed.flatMap(({ report }) => report.findings)), say);
  const checks = reviewed.map(({ report }) => report).filter(isCheck);
  const met = checks.reduce((sum, report) => sum + metIn(report), 0);
  const all = checks.reduce((sum, { goals }) => sum + goals.length, 0);
  if (checks.length > 0) facts.push(say.goalsMet(met, all));
  facts.push(...(found.length > 0 ? found : [say.nothingFound]));
  return { word, facts: say.because(say.files(reviewed.length), say.list(facts)) };
}
