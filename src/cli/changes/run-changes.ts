import { version } from '../../../package.json';
import type { ChangeReport } from '../../core/compatibility/compare-documents';
import { wholeNumber } from '../arguments';
import type { ExitCode, Options, Terminal, Values } from '../command';
import { piecesOf } from '../formats/formats';
import type { FormatName } from '../formats/format';
import { nameOf } from '../formats/place';
import { oneLine } from '../formats/visible';
import { asJson } from '../plain-format';
import { repositoryNames } from '../repository';
import { startReviewer } from '../start-reviewer';
import type { Locale } from '../../core/texts/locale';
import { textsOf, type CliTexts } from '../texts/texts';
import { UsageError } from '../usage';
import { gathered } from '../write-file';
import { lintReportOf } from './findings';
import { changelog } from './markdown';
import { countsOf } from './counts';
import { compatRules } from './rules';
import { fileOf, readSource, revisionOf } from './sources';
import { changesAsText } from './text';

/** From which severity on a change counts for the exit code. */
export const CHANGES_FAIL_ON = ['breaking', 'risky'] as const;

/** The options that say by which day and which notice dates are judged. */
export const DAYS = {
  on: {
    type: 'string',
    value: 'YYYY-MM-DD',
    says: {
      en: 'the day by which removal dates are judged (default: today)',
      'zh-cn': '按哪一天判断下线日期（默认今天）',
    },
  },
  notice: {
    type: 'string',
    value: 'DAYS',
    says: {
      en: 'how many days of notice a removal needs (default: 180)',
      'zh-cn': '下线需要提前多少天通知（默认 180）',
    },
  },
} as const satisfies Options;

interface Asked {
  words: readonly string[];
  values: Values<typeof DAYS>;
  locale: Locale;
}

/** Compares two versions of a file. @throws UsageError where one of them cannot be read */
export async function compared({
  words,
  values,
  locale,
}: Asked): Promise<{ report: ChangeReport; file: string; text: string }> {
  const texts = textsOf(locale);
  const [before = '', after = ''] = words;
  const notice = wholeNumber('--notice', values.notice ?? '180', [0, 3650], texts);
  const on = dayOf(values.on, texts);
  if (before === '-' && after === '-') throw new UsageError(texts.file.stdinTwice());
  const baseline = { file: fileOf(before), text: await readSource(before, locale) };
  const revision = { file: fileOf(after), text: await readSource(after, locale) };
  const reviewer = startReviewer(words.filter((word) => !revisionOf(word)));
  try {
    const compared = await reviewer.compare(baseline, revision, { on, notice, locale });
    if (compared.readable) return { report: compared.report, file: revision.file, text: revision.text };
    const source = compared.side === 'baseline' ? before : after;
    throw new UsageError(
      texts.changes.unreadable(nameOf(source), oneLine(compared.findings[0]?.message ?? '')),
    );
  } finally {
    reviewer.dispose();
  }
}

/** The clock is asked here, at the edge. */
function dayOf(given: string | undefined, texts: CliTexts): string {
  const day = given ?? new Date().toISOString().slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(time) || !new Date(time).toISOString().startsWith(day))
    throw new UsageError(texts.changes.noDay(day));
  return day;
}

/** Whether nothing counts for the exit code. */
export function isKept(report: ChangeReport, failOn: (typeof CHANGES_FAIL_ON)[number]): boolean {
  return report.breaking === 0 && (failOn === 'breaking' || report.risky === 0);
}

/** Prints the changes in a format. Those that tools read take changes as findings. */
export function print(
  format: FormatName,
  { report, file, text }: { report: ChangeReport; file: string; text: string },
  exitCode: ExitCode & (0 | 1),
  locale: Locale,
  terminal: Terminal,
): void {
  const texts = textsOf(locale);
  if (format === 'text') terminal.print(changesAsText(file, report, texts, terminal.color));
  else if (format === 'markdown') terminal.print(changelog(report, texts, locale));
  else if (format === 'json') terminal.print(asJson(report));
  else {
    const compared = { facts: countsOf(report, texts), gaps: report.incomplete.map(({ reason }) => reason) };
    const reviewed = [{ file, text, report: lintReportOf(file, report, texts, locale), compared }];
    const pieces = piecesOf(format, reviewed, {
      locale,
      version,
      rules: compatRules(texts),
      color: terminal.color,
      inRepository: repositoryNames(process.env),
      exitCode,
    });
    for (const piece of gathered(pieces)) terminal.print(piece);
  }
}
