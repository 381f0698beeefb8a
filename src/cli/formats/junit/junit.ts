import { isCheck, type Formatter, type Reviewed } from '../format';
import { passes } from '../outcome';
import { nameOf } from '../place';
import { words } from '../words';
import { describe, findingCases, goalCases, type CasesOf, type Ending, type TestCase } from './cases';
import { element, xmlDocument, type Element } from './xml';

/**
 * For CI systems that show tests: JUnit XML in the dialect that Jenkins, GitLab, GitHub actions, CircleCI and Azure
 * read alike. A suite per file; nothing fails in it while the command exits with 0.
 */
export const junit: Formatter = (reviewed, context) => {
  const say = words(context.locale);
  const suites = reviewed.map((one) => suiteOf(one, { file: one.file, say, lenient: passes(context) }));
  const all = suites.flatMap(({ cases }) => cases);
  const attributes = { name: 'api-kata', ...totals(all) };
  return xmlDocument(
    element(
      'testsuites',
      attributes,
      suites.map(({ xml }) => xml),
    ),
  );
};

function suiteOf({ file, report }: Reviewed, of: CasesOf): { cases: TestCase[]; xml: Element } {
  const cases = isCheck(report) ? goalCases(report, of) : findingCases(report, of);
  const facts = isCheck(report)
    ? { exercise: report.exercise, score: report.score, passed: report.passed, complete: report.complete }
    : { complete: report.complete, omitted: report.omitted ?? 0 };
  const properties = Object.entries(facts).map(([name, value]) =>
    element('property', { name, value: String(value) }),
  );
  // Findings that belong to no goal would be lost otherwise.
  const beside = isCheck(report) ? report.findings.filter(({ goal }) => goal === undefined) : [];
  const output = beside.map((finding) => describe(finding, of)).join('\n\n');
  const skipped = countOf(cases, 'skipped');
  const attributes = { name: nameOf(file), ...totals(cases), skipped, file: nameOf(file) };
  const xml = element('testsuite', attributes, [
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
