import { figuresIn } from '../../../core/reading/figures';
import { findingsByUse, isCheck } from '../../../core/reading/findings';
import { isUnreadable } from '../../../core/reading/goals';
import { mostSevereFirst } from '../../../core/reading/most-severe';
import { scoreIn } from '../../../core/reading/standing';
import type { Finding, GoalState, Report } from '../../../core/report';
import { ruleInfo } from '../engine-rules';
import type { FormatContext, Formatter, Reviewed } from '../format';
import { verdict } from '../outcome';
import { nameOf, uriOf } from '../place';
import { gapsIn } from '../problems';
import { escapingCommands } from '../visible';
import { formatTexts, type FormatTexts } from '../texts/texts';
import { code, folded, link, plain, sentence, table } from './escape';

/** GitHub refuses a comment of more than 65,536 characters; a row is seldom above 400. */
const MOST_ROWS = 100;

const MARKS: Record<GoalState, string> = { met: '✅', unmet: '❌', notChecked: '❔', waived: '☑️' };

interface Page {
  file: string;
  say: FormatTexts;
  context: FormatContext;
  /** Rows that are left for findings, over all files. */
  room: { rows: number };
}

/** For a pull request: GitHub's Markdown with links to the lines. */
export const markdown: Formatter = (reviewed, context) => {
  const say = formatTexts(context.locale);
  const { word, facts } = verdict(reviewed, context);
  const room = { rows: MOST_ROWS };
  const lines = [
    `## ${say.because(say.title, word)}`,
    '',
    plain(facts),
    '',
    ...reviewed.flatMap((one) => fileLines(one, { file: one.file, say, context, room })),
    `<sub>${plain(say.madeBy(context.version))}</sub>`,
    '',
  ];
  return escapingCommands(lines.join('\n'), '\\:', '#\\#');
};

function fileLines(one: Reviewed, page: Page): string[] {
  const { file, report } = one;
  const name = file === '-' ? plain(nameOf(file)) : `[${plain(file)}](${uriOf(file)})`;
  if (isCheck(report)) return [`### ${name} · ${plain(report.exercise)}`, '', ...checkLines(report, page)];
  const { say } = page;
  const notes = [...gapsIn(one, say), ...(report.omitted ? [say.omitted(report.omitted)] : [])];
  const lines = [...findingTable(report.findings, page), ...notes.flatMap((note) => [sentence(note), ''])];
  return lines.length === 0 ? [] : [`### ${name}`, '', ...lines, ...reasons(report.findings, page)];
}

function checkLines(report: Report, page: Page): string[] {
  const { say, file } = page;
  if (isUnreadable(report))
    return [
      `**${say.heading.mendFirst}**`,
      '',
      ...findingTable(report.findings, page),
      sentence(say.unreadable),
      '',
    ];
  const { first, ofGoals, beside } = findingsByUse(report);
  const next = report.nextBestFix;
  const besideTable = findingTable(beside, page);
  return [
    `**${say.because(say.score, scoreIn(report, say))}**`,
    '',
    ...(first.length > 0
      ? [`**${say.heading.mendFirst}**`, '', sentence(say.firstNote), '', ...findingTable(first, page)]
      : []),
    ...goalTable(report, say),
    '',
    ...(next
      ? [
          `**${say.aside(say.heading.next, `+${next.gain}`)}** ${lineLink(file, next)} ${sentence(next.message)}`,
          '',
        ]
      : []),
    ...(ofGoals.length > 0 ? [`**${say.findings}**`, '', ...findingTable(ofGoals, page)] : []),
    ...reasons(ofGoals, page),
    ...(beside.length > 0
      ? folded(say.aside(say.heading.beside, beside.length), [say.besideNote, '', ...besideTable])
      : []),
    ...folded(
      say.heading.metrics,
      table(
        ['', ''],
        figuresIn(report.metrics, say).map(({ label, value }) => [label, value]),
        ['---', '--:'],
      ),
    ),
  ];
}

function goalTable({ goals }: Report, say: FormatTexts): string[] {
  const rows = goals.map(({ state, weight, title, reason, design }) => {
    const remark = reason || (design ? say.design(design) : '');
    return [`${MARKS[state]} ${say.state[state]}`, String(weight), sentence(title), sentence(remark)];
  });
  return table([say.stateTitle, say.weight, say.goal, say.remark], rows, ['---', '--:', '---', '---']);
}

/** The most severe first, so that what does not fit is what matters least. */
function findingTable(findings: readonly Finding[], page: Page): string[] {
  if (findings.length === 0) return [];
  const { file, say, context, room } = page;
  const kept = mostSevereFirst(findings).slice(0, room.rows);
  room.rows -= kept.length;
  const rows = kept.map((finding) => {
    const { rule, severity, message, waived } = finding;
    const { documentationUrl } = ruleInfo(rule, context.rules, context.locale);
    const label = waived === undefined ? say.level[severity] : say.waived;
    const reason = waived === undefined ? '' : ` ${sentence(say.waivedBecause(waived))}`;
    return [lineLink(file, finding), label, link(code(rule), documentationUrl), sentence(message) + reason];
  });
  const head = [say.place, say.severityTitle, say.rule, say.message];
  const beyond = findings.length - kept.length;
  return [
    ...(rows.length > 0
      ? [
          ...table(
            head,
            rows,
            head.map(() => '---'),
          ),
          '',
        ]
      : []),
    ...(beyond > 0 ? [say.moreInMarkdown(beyond), ''] : []),
  ];
}

/** What the caller suffers, and where one can read what the rule asks for, once per rule. */
function reasons(findings: readonly Finding[], { say, context }: Page): string[] {
  const whys = new Map(findings.filter(({ why }) => why !== '').map(({ rule, why }) => [rule, why]));
  if (whys.size === 0) return [];
  return folded(
    say.details,
    [...whys].map(([rule, why]) => {
      const { sources } = ruleInfo(rule, context.rules, context.locale);
      const links = sources.map(({ title, url = '' }) => link(plain(title), url));
      return `- ${say.because(code(rule), sentence(why))}${links.length > 0 ? ` _${say.because(say.sources, links.join(' · '))}_` : ''}`;
    }),
  );
}

function lineLink(file: string, { range }: Pick<Finding, 'range'>): string {
  const line = range.start.line + 1;
  const label = `${line}:${range.start.character + 1}`;
  return file === '-' ? label : `[${label}](${uriOf(file)}#L${line})`;
}
