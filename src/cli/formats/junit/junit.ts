import { findingsByUse, isCheck } from '../../../core/reading/findings';
import type { FormatContext, Formatter, Reviewed } from '../format';
import { listingOf } from '../listed';
import { passes, titleOf, verdict } from '../outcome';
import { nameOf } from '../place';
import { formatTexts } from '../texts/texts';
import {
  descriptions,
  findingCases,
  blockingCases,
  goalCases,
  testCase,
  type CasesOf,
  type Ending,
  type TestCase,
} from './cases';
import { element, xmlDocument, type Element } from './xml';

interface Suite {
  cases: TestCase[];
  xml: Element;
}

/**
 * For CI systems that show tests: JUnit XML in the dialect that Jenkins, GitLab, GitHub actions, CircleCI and Azure
 * read alike. A suite per file. Something fails in it exactly where the command does.
 */
export const junit: Formatter = (reviewed, context) => {
  const say = formatTexts(context.locale);
  const lenient = passes(context);
  const listing = listingOf(reviewed);
  const suites = reviewed.map((one) => fileSuite(one, { file: one.file, say, listing, lenient }));
  const isGreen = suites.every(({ cases }) => cases.every(({ ending }) => ending === 'passed'));
  // A stricter threshold than ours, or a file that is not here: the build must not look well.
  if (!lenient && isGreen) suites.push(verdictSuite(reviewed, context));
  const attributes = { name: 'api-kata', ...totals(suites.flatMap(({ cases }) => cases)) };
  const children = suites.map(({ xml }) => xml);
  return xmlDocument(element('testsuites', attributes, children));
};

function fileSuite({ file, report }: Reviewed, of: CasesOf): Suite {
  const use = isCheck(report) ? findingsByUse(report) : undefined;
  const cases = isCheck(report)
    ? [...blockingCases(use?.first ?? [], report, of), ...goalCases(report, of)]
    : findingCases(report, of);
  const facts = isCheck(report)
    ? { exercise: report.exercise, score: report.score, passed: report.passed, complete: report.complete }
    : { complete: report.complete, omitted: report.omitted ?? 0 };
  // Findings that belong to no goal would be lost otherwise.
  const output = descriptions(use?.beside ?? [], of).join('\n\n');
  return suite({ name: nameOf(file), file: nameOf(file) }, facts, cases, output);
}

function verdictSuite(reviewed: readonly Reviewed[], context: FormatContext): Suite {
  const { word, facts } = verdict(reviewed, context);
  const { exitCode, locale } = context;
  const failed = {
    name: titleOf(reviewed, formatTexts(locale)),
    classname: 'api-kata',
    ending: 'failure',
    type: 'exitCode',
  } as const;
  const only = testCase({ ...failed, detail: `${word}  ${facts}`, output: [] });
  return suite({ name: 'api-kata' }, { exitCode }, [only], '');
}

function suite(
  names: Record<string, string>,
  facts: Record<string, string | number | boolean>,
  cases: TestCase[],
  output: string,
): Suite {
  const properties = Object.entries(facts).map(([name, value]) =>
    element('property', { name, value: String(value) }),
  );
  const xml = element('testsuite', { ...names, ...totals(cases), skipped: countOf(cases, 'skipped') }, [
    element('properties', {}, properties),
    ...cases.map((one) => one.xml),
    ...(output === '' ? [] : [element('system-out', {}, output)]),
  ]);
  return { cases, xml };
}

function totals(cases: readonly TestCase[]) {
  return { tests: cases.length, failures: countOf(cases, 'failure'), errors: countOf(cases, 'error') };
}

function countOf(cases: readonly TestCase[], ending: Ending): number {
  return cases.filter((one) => one.ending === ending).length;
}
