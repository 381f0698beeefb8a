import { version } from '../../../package.json';
import type { LintReport, Report } from '../../core/report';
import type { RuleInfo } from '../../core/rule-info';
import type { Locale } from '../../core/texts/locale';
import type { Reviewer } from '../../library/reviewer';
import type { ExitCode, Terminal } from '../command';
import { readSpec } from '../files';
import type { FormatContext, FormatName, Reviewed } from '../formats/format';
import { piecesOf } from '../formats/formats';
import { perFile } from '../formats/per-file';
import { identityOf } from '../identity';
import { repositoryNames } from '../repository';
import { textsOf } from '../texts/texts';
import { UsageError } from '../usage';
import { checkWritable, gathered, writeWhole } from '../write-file';
import type { Output } from './outputs';

/** What is reviewed how, and where the result goes. */
export interface Review {
  files: readonly string[];
  outputs: readonly Output[];
  locale: Locale;
  terminal: Terminal;
  /** Started already: it gets ready while files are read. */
  reviewer: Reviewer;
  review(this: void, reviewer: Reviewer, file: string, text: string): Promise<Report | LintReport>;
  /** Whether the report is good enough for exit code 0. */
  isMet(this: void, report: Report | LintReport): boolean;
  rules(this: void): readonly RuleInfo[];
  /** Hears which other files the reviewed ones refer to. */
  onReviewed?(this: void, files: readonly string[]): void;
}

/**
 * Reads every file, reviews each, and writes every output: nothing is reviewed before everything could be read.
 * Out: 0 where every report is met, else 1. @throws UsageError
 */
export async function reviewOnce(review: Review): Promise<ExitCode> {
  const { files, outputs, locale, terminal, reviewer } = review;
  if (files.filter((file) => file === '-').length > 1)
    throw new UsageError(textsOf(locale).file.stdinTwice());
  for (const { place } of outputs) if (place) await checkWritable(place, locale);
  const texts: string[] = [];
  for (const file of files) texts.push(await readSpec(file, locale));

  const reviewed: Reviewed[] = [];
  for (const [i, file] of files.entries()) {
    const text = texts[i] ?? '';
    reviewed.push({ file, text, report: await review.review(reviewer, file, text) });
  }
  const exitCode = reviewed.every(({ report }) => review.isMet(report)) ? 0 : 1;

  const inOthers = new Set(
    reviewed.flatMap(({ report }) => filesOf(report).flatMap((file) => identityOf(file) ?? [])),
  );
  for (const { place } of outputs)
    if (place?.kind === 'file' && inOthers.has(identityOf(place.path) ?? ''))
      throw new UsageError(textsOf(locale).output.overInput(place.name));
  review.onReviewed?.(reviewed.flatMap(({ report }) => filesOf(report)));
  const byFile = await perFile(reviewed, (file) => readSpec(file, locale));
  const shown = (format: FormatName) => (format === 'json' ? reviewed : byFile);

  const context: FormatContext = {
    locale,
    version,
    rules: review.rules(),
    color: false,
    inRepository: repositoryNames(process.env),
    exitCode,
  };
  for (const { format, place } of outputs)
    if (place) await writeWhole(place, piecesOf(format, shown(format), context), locale);
  for (const { format, place } of outputs) {
    if (place) continue;
    const pieces = piecesOf(format, shown(format), { ...context, color: terminal.color });
    for (const text of gathered(pieces)) terminal.print(text);
  }
  return exitCode;
}

/** The files that a reviewed one refers to. */
function filesOf(report: Report | LintReport): readonly string[] {
  return 'files' in report ? (report.files ?? []) : [];
}
