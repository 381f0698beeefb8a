import { findingsByUse, isCheck } from '../../../core/reading/findings';
import { isUnreadable, pointsIn } from '../../../core/reading/goals';
import { scoreIn } from '../../../core/reading/standing';
import type { GoalReport, GoalState, LintReport, NextBestFix, Report } from '../../../core/report';
import type { Formatter, Reviewed } from '../format';
import { linesAround } from '../lines';
import { listingOf } from '../listed';
import { MARKS } from '../marks';
import { passes, verdict } from '../outcome';
import { nameOf, place } from '../place';
import { inert, oneLine } from '../visible';
import { formatTexts } from '../texts/texts';
import { findingLines, type FindingsPage } from './findings';
import { painter, type Style } from './paint';

const COLORS: Record<GoalState, Style> = { met: 'green', unmet: 'red', notChecked: 'yellow', waived: 'dim' };

/** For people: file by file the goals, the findings and what to do next; then PASS or FAIL. */
export const text: Formatter = (reviewed, context) => {
  const say = formatTexts(context.locale);
  const paint = painter(context.color);
  const listing = listingOf(reviewed);
  const pages = reviewed.flatMap(({ file, text, report }: Reviewed) => {
    const lines = linesAround(text, listing(report.findings).listed);
    const page = { file, lines, listing, say, paint, explained: new Set<string>() };
    const title = paint('bold', oneLine(nameOf(file)));
    const shown = isCheck(report) ? checkLines(report, page) : lintLines(report, page);
    // The closing line says all there is to say of a clean file.
    return shown.length === 0 ? [] : [title, ...shown];
  });
  const { word, facts } = verdict(reviewed, context);
  const last = `${paint(passes(context) ? 'green' : 'red', word)}  ${facts}`;
  return inert([...pages, last, ''].join('\n'));
};

function checkLines(report: Report, page: FindingsPage): string[] {
  const { say, paint } = page;
  // What could not be read has nothing to say about single goals.
  if (isUnreadable(report))
    return [
      say.because(oneLine(report.exercise), say.unreadable),
      '',
      ...section(say.heading.mendFirst, report.findings, page),
    ];
  const sum = pointsIn(report).join(' + ');
  const { first, ofGoals, beside } = findingsByUse(report);
  return [
    `${say.because(oneLine(report.exercise), scoreIn(report, say))}${paint('dim', say.aside('', sum || 0))}`,
    '',
    ...section(say.heading.mendFirst, first, page),
    ...report.goals.flatMap((goal) => goalLines(goal, page)),
    '',
    ...section(say.findings, ofGoals, page),
    ...section(say.heading.beside, beside, page),
    ...(report.nextBestFix ? nextLines(report.nextBestFix, page) : []),
  ];
}

function lintLines(report: LintReport, page: FindingsPage): string[] {
  const { say } = page;
  const notes = [
    ...(report.complete ? [] : [say.incomplete]),
    ...(report.omitted ? [say.omitted(report.omitted)] : []),
  ];
  return [
    ...findingLines(report.findings, page),
    ...notes.map((note) => `  ${note}`),
    ...(notes.length > 0 ? [''] : []),
  ];
}

function goalLines({ state, title, weight, reason, design }: GoalReport, page: FindingsPage): string[] {
  const { say, paint } = page;
  const remark = reason || (design ? say.design(design) : '');
  const mark = paint(COLORS[state], MARKS[state]);
  return [
    `  ${mark} ${String(weight).padStart(3)}  ${oneLine(title)}`,
    ...(remark ? [`         ${paint('dim', oneLine(remark))}`] : []),
  ];
}

function section(title: string, findings: Report['findings'], page: FindingsPage): string[] {
  return findings.length === 0 ? [] : [page.paint('bold', title), ...findingLines(findings, page)];
}

function nextLines({ gain, range, message }: NextBestFix, { file, say, paint }: FindingsPage): string[] {
  return [
    paint('bold', say.aside(say.heading.next, `+${gain}`)),
    `  ${oneLine(place(file, range))}  ${oneLine(message)}`,
    '',
  ];
}
