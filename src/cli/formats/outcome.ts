import type { LintReport, Report } from '../../core/report';
import { isCheck } from '../../core/reading/findings';
import { metGoals } from '../../core/reading/goals';
import { standingIn } from '../../core/reading/standing';
import { counted } from '../../core/reading/tally';
import type { FormatContext, Reviewed } from './format';
import { nameOf } from './place';
import { formatTexts, type FormatTexts } from './texts/texts';
import { oneLine } from './visible';

/** What came out for one file, in a few words. */
export function factsOf(report: Report | LintReport, say: FormatTexts): string {
  if (isCheck(report)) return say.list([standingIn(report, say), ...foundBesides(report, say)]);
  const found = counted(report.findings, say);
  return found.length === 0 && report.complete ? say.nothingFound : say.list(found);
}

/** What was found besides the errors that block, which the standing has counted. */
function foundBesides({ findings, blocking = [] }: Report, say: FormatTexts): string[] {
  if (blocking.length === 0) return counted(findings, say);
  const blocks = new Set(blocking);
  const others = findings.filter((_, i) => !blocks.has(i));
  return counted(others, { count: { ...say.count, error: say.otherErrors } });
}

/** Whether the process will say that all is well. */
export function passes({ exitCode }: FormatContext): boolean {
  return exitCode === 0;
}

/** What the whole is called. */
export function titleOf(reviewed: readonly Reviewed[], say: FormatTexts): string {
  return reviewed.some(({ compared }) => compared) ? say.changesTitle : say.title;
}

/** PASS or FAIL, always as the exit code says, and the facts it rests on. */
export function verdict(reviewed: readonly Reviewed[], context: FormatContext) {
  const say = formatTexts(context.locale);
  const word = passes(context) ? say.verdict.pass : say.verdict.fail;
  const [only, ...others] = reviewed;
  const couldNot = only?.compared ? say.couldNotCompare : say.couldNotRun;
  const facts = context.exitCode === 2 ? [couldNot] : [];
  if (!only) return { word, facts: say.nothingReviewed };
  if (others.length === 0)
    return {
      word,
      facts: say.because(
        oneLine(nameOf(only.file)),
        say.list([...facts, only.compared?.facts ?? factsOf(only.report, say)]),
      ),
    };
  const found = counted(
    reviewed.flatMap(({ report }) => report.findings),
    say,
  );
  const checks = reviewed.map(({ report }) => report).filter(isCheck);
  const met = checks.reduce((sum, report) => sum + metGoals(report), 0);
  const all = checks.reduce((sum, { goals }) => sum + goals.length, 0);
  if (checks.length > 0) facts.push(say.goalsMet(met, all));
  facts.push(...(found.length > 0 ? found : [say.nothingFound]));
  return { word, facts: say.because(say.files(reviewed.length), say.list(facts)) };
}
