import { isMet } from '../../../core/reading/goals';
import type { Finding, GoalReport, LintReport, Report } from '../../../core/report';
import type { Listing } from '../listed';
import { nameOf, place } from '../place';
import type { FormatTexts } from '../texts/texts';
import { element, type Element } from './xml';

/** How a test case ended. An error is what could not be tested, a failure what was tested and is wrong. */
export type Ending = 'passed' | 'failure' | 'error' | 'skipped';

export interface TestCase {
  ending: Ending;
  xml: Element;
}

export interface CasesOf {
  file: string;
  say: FormatTexts;
  listing: Listing;
  /** The command succeeds all the same, so nothing may turn a build red. */
  lenient: boolean;
}

/** A test case per goal of an exercise. */
export function goalCases(report: Report, of: CasesOf): TestCase[] {
  return report.goals.map((goal) => {
    const { title, design, state } = goal;
    const found = goal.findings.flatMap((index) => report.findings[index] ?? []);
    const output = [...(design ? [of.say.design(design)] : []), ...descriptions(found, of)];
    const ending = endingOf(goal, of.lenient);
    const detail = state === 'met' ? '' : of.say.because(of.say.state[state], goal.reason);
    return testCase({ name: title, classname: report.exercise, ending, type: state, detail, output });
  });
}

/** A test case per error that keeps the answer from being passed. */
export function blockingCases(findings: readonly Finding[], report: Report, of: CasesOf): TestCase[] {
  const { listed, left } = of.listing(findings);
  const ending = of.lenient ? 'skipped' : 'failure';
  const classname = report.exercise;
  const cases = listed.map((finding) =>
    testCase({
      name: `${finding.rule} ${finding.pointer}`.trim(),
      ...{ classname, ending, type: finding.severity, detail: finding.message },
      output: [describe(finding, of)],
    }),
  );
  const detail = of.say.notListed(left);
  return left === 0
    ? cases
    : [...cases, testCase({ name: detail, classname, ending, type: 'error', detail, output: [] })];
}

function endingOf(goal: GoalReport, lenient: boolean): Ending {
  if (isMet(goal)) return 'passed';
  if (lenient) return 'skipped';
  return goal.state === 'notChecked' ? 'error' : 'failure';
}

/** A test case per finding: readers show what is there, so a file without findings gets one that passed. */
export function findingCases(report: LintReport, of: CasesOf): TestCase[] {
  const classname = nameOf(of.file);
  const seen = new Map<string, number>();
  const { listed, left } = of.listing(report.findings);
  const cases = listed.map((finding) => {
    // Named by its place in the document, not in the file: the history of a test goes by its name.
    const base = `${finding.rule} ${finding.pointer}`.trim();
    const nth = (seen.get(base) ?? 0) + 1;
    seen.set(base, nth);
    return testCase({
      name: nth === 1 ? base : `${base} (${nth})`,
      classname,
      ending: failing(finding, of.lenient) ? 'failure' : 'passed',
      type: finding.severity,
      detail: finding.message,
      output: [describe(finding, of)],
    });
  });
  if (left > 0) {
    const name = of.say.notListed(left);
    cases.push(testCase({ name, classname, ending: 'passed', type: '', detail: '', output: [name] }));
  }
  if (!report.complete) {
    const ending = of.lenient ? 'skipped' : 'error';
    const detail = of.say.incomplete;
    cases.push(testCase({ name: 'complete', classname, ending, type: 'notChecked', detail, output: [] }));
  }
  if (cases.length > 0) return cases;
  const detail = '';
  return [testCase({ name: of.say.nothingFound, classname, ending: 'passed', type: '', detail, output: [] })];
}

function failing({ severity, waived }: Finding, lenient: boolean): boolean {
  return !lenient && waived === undefined && (severity === 'error' || severity === 'warn');
}

/** Findings in full, as they stand in the output of a test, and how many are left out. */
export function descriptions(findings: readonly Finding[], of: CasesOf): string[] {
  const { listed, left } = of.listing(findings);
  return [...listed.map((finding) => describe(finding, of)), ...(left > 0 ? [of.say.notListed(left)] : [])];
}

function describe(finding: Finding, { file, say }: CasesOf): string {
  const { range, severity, rule, message, why, waived } = finding;
  const reason = waived === undefined ? '' : say.waivedBecause(waived);
  const label = `${place(file, range)} ${say.level[severity]} ${rule}`;
  return [label, message, reason, why].filter((line) => line !== '').join('\n');
}

interface Parts {
  name: string;
  classname: string;
  ending: Ending;
  type: string;
  detail: string;
  output: string[];
}

export function testCase({ name, classname, ending, type, detail, output }: Parts): TestCase {
  const body = output.join('\n\n');
  if (ending === 'passed') {
    const content = body === '' ? [] : [element('system-out', {}, body)];
    return { ending, xml: element('testcase', { name, classname }, content) };
  }
  // `skipped` has no type in most dialects.
  const attributes = ending === 'skipped' ? { message: detail } : { message: detail, type };
  return { ending, xml: element('testcase', { name, classname }, [element(ending, attributes, body)]) };
}
