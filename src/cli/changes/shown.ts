import { version } from '../../../package.json';
import type { ChangeReport } from '../../core/compatibility/compare-documents';
import type { Locale } from '../../core/texts/locale';
import { ruleInfos } from '../../library/content';
import type { Terminal } from '../command';
import { piecesOf } from '../formats/formats';
import type { FormatName } from '../formats/format';
import { asJson } from '../plain-format';
import { repositoryNames } from '../repository';
import type { Output } from '../review/outputs';
import { textsOf } from '../texts/texts';
import { gathered, writeWhole } from '../write-file';
import { countsOf } from './counts';
import { lintReportOf } from './findings';
import { changesAsData } from './json';
import { changelog } from './markdown';
import { changesAsText } from './text';

/** A comparison, and what formats show beside it. */
export interface Shown {
  report: ChangeReport;
  file: string;
  text: string;
  exitCode: 0 | 1 | 2;
  locale: Locale;
}

/** Writes the changes to files first, then prints them. @throws UsageError where a file cannot be written */
export async function showChanges(
  outputs: readonly Output[],
  shown: Shown,
  terminal: Terminal,
): Promise<void> {
  for (const { format, place } of outputs)
    if (place) await writeWhole(place, pieces(format, shown, false), shown.locale);
  for (const { format, place } of outputs)
    if (!place) for (const piece of gathered(pieces(format, shown, terminal.color))) terminal.print(piece);
}

/** The changes in a format. Those that tools read take changes as findings. */
function pieces(
  format: FormatName,
  { report, file, text, exitCode, locale }: Shown,
  color: boolean,
): Iterable<string> {
  const texts = textsOf(locale);
  if (format === 'text') return [changesAsText(file, report, texts, color)];
  if (format === 'markdown') return [changelog(report, texts, locale)];
  if (format === 'json') return [asJson(changesAsData(report))];
  const compared = { facts: countsOf(report, texts), gaps: report.incomplete.map(({ reason }) => reason) };
  return piecesOf(format, [{ file, text, report: lintReportOf(file, report, texts, locale), compared }], {
    locale,
    version,
    rules: ruleInfos('review', locale).filter(({ id }) => id.startsWith('compat-')),
    color,
    inRepository: repositoryNames(process.env),
    exitCode,
  });
}
