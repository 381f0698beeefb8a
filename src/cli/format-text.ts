import type { Finding, GoalReport, LintReport, Report } from '../core/report';
import type { Locale } from '../core/texts/locale';
import { words } from './words';

const MARKS: Record<GoalReport['state'], string> = { met: '✓', unmet: '✗', notChecked: '?', waived: '~' };

/** A report for a person: goals first, then the findings by place, then what to do next. */
export function reportAsText(report: Report, file: string, locale: Locale): string {
  const say = words(locale);
  const sum = report.goals.map(({ state, weight }) => (state === 'met' ? weight : 0)).join(' + ');
  const score = `${report.exercise}: ${say.score} ${report.score}/100 (${sum || 0})`;
  // What could not be read has nothing to say about single goals.
  const unread = report.goals.every(({ state }) => state === 'notChecked');
  if (unread) return [`${score}, ${say.unread}`, ...section(say.mend, report.findings, file), ''].join('\n');
  const goals = report.goals.map(({ state, title, weight, reason, design }) => {
    const detail = reason || design || '';
    return `  ${MARKS[state]} ${String(weight).padStart(3)}  ${title}${detail ? `\n         ${detail}` : ''}`;
  });
  const inside = report.findings.filter(({ goal }) => goal !== undefined);
  const beside = report.findings.filter(({ goal }) => goal === undefined);
  const next = report.nextBestFix;
  return [
    report.passed ? `${score}, ${say.passed}` : score,
    '',
    ...goals,
    ...section(say.findings, inside, file),
    ...section(say.beside, beside, file),
    ...(next ? ['', `${say.next} (+${next.gain}): ${place(file, next)} ${next.message}`] : []),
    '',
  ].join('\n');
}

/** A lint report for a person. */
export function lintAsText(report: LintReport, locale: Locale): string {
  const say = words(locale);
  const counts = (['error', 'warn', 'info', 'hint'] as const)
    .map((severity) => ({
      severity,
      count: report.findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}`);
  const total = report.findings.length === 0 && report.complete ? say.clean : counts.join(', ');
  return [
    ...lines(report.findings, report.file),
    report.findings.length > 0 ? '' : undefined,
    `${report.file}: ${total}`,
    '',
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

function section(title: string, findings: Finding[], file: string): string[] {
  return findings.length === 0 ? [] : ['', title, ...lines(findings, file)];
}

function lines(findings: readonly Finding[], file: string): string[] {
  return findings.map(
    (finding) =>
      `  ${place(file, finding)}  ${finding.severity.padEnd(5)}  ${finding.rule}\n      ${finding.message}`,
  );
}

/** `file:line:column`, 1-based, as terminals and editors make clickable. */
function place(file: string, { range }: Pick<Finding, 'range'>): string {
  const name = file === '-' ? 'stdin' : file;
  return `${name}:${range.start.line + 1}:${range.start.character + 1}`;
}
