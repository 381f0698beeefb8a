import assert from 'node:assert/strict';
import type { Finding, LintReport, Report } from '../../src/core/report';

/** What is true of every report, whatever was reviewed. @throws AssertionError */
export function assertSound(report: Report | LintReport, text: string): void {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const finding of report.findings) {
    assert.notEqual(finding.rule, 'not-checked', `a rule threw: ${finding.message}`);
    assertWithin(finding, lines);
    assert.ok(
      finding.message.length < 2_000,
      `${finding.rule}: a message of ${finding.message.length} characters: ${finding.message.slice(0, 120)}`,
    );
    assert.doesNotMatch(finding.message, /\[object Object\]|\bundefined\b|\bNaN\b/, finding.rule);
  }
  if (!('goals' in report)) return;
  assert.ok(report.score >= 0 && report.score <= 100);
  const met = report.goals.filter(({ state }) => state === 'met');
  assert.equal(
    met.reduce((sum, { weight }) => sum + weight, 0),
    report.score,
  );
}

function assertWithin({ rule, range: { start, end } }: Finding, lines: readonly string[]): void {
  const said = `${rule} at ${JSON.stringify({ start, end })} of ${lines.length} lines`;
  for (const { line, character } of [start, end]) {
    assert.ok(Number.isInteger(line) && line >= 0 && line < lines.length, said);
    assert.ok(Number.isInteger(character) && character >= 0 && character <= (lines[line] ?? '').length, said);
  }
  assert.ok(start.line < end.line || (start.line === end.line && start.character <= end.character), said);
}
