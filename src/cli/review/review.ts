import { version } from '../../../package.json';
import type { LintReport, Report } from '../../core/report';
import type { RuleInfo } from '../../core/rule-info';
import type { Locale } from '../../core/texts/locale';
import type { ExitCode, Terminal } from '../command';
import { readSpec } from '../files';
import type { FormatContext, Reviewed } from '../formats/format';
import { piecesOf } from '../formats/formats';
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
  /** The engine, loaded on first use. */
  load(this: void): Promise<Reviewer>;
}

export interface Reviewer {
  review(file: string, text: string): Promise<Report | LintReport>;
  /** Whether the report is good enough for exit code 0. */
  isMet(report: Report | LintReport): boolean;
  rules: readonly RuleInfo[];
}

/**
 * Reads every file, reviews each, and writes every output: nothing is reviewed before everything could be read.
 * Out: 0 where every report is met, else 1. @throws UsageError
 */
export async function reviewOnce({ files, outputs, locale, terminal, load }: Review): Promise<ExitCode> {
  if (files.filter((file) => file === '-').length > 1)
    throw new UsageError(textsOf(locale).file.stdinTwice());
  for (const { place } of outputs) if (place) await checkWritable(place, locale);
  const texts: string[] = [];
  for (const file of files) texts.push(await readSpec(file, locale));

  const reviewer = await load();
  const reviewed: Reviewed[] = [];
  for (const [i, file] of files.entries()) {
    const text = texts[i] ?? '';
    reviewed.push({ file, text, report: await reviewer.review(file, text) });
  }
  const exitCode = reviewed.every(({ report }) => reviewer.isMet(report)) ? 0 : 1;

  const context: FormatContext = { locale, version, rules: reviewer.rules, color: false, exitCode };
  for (const { format, place } of outputs)
    if (place) await writeWhole(place, piecesOf(format, reviewed, context), locale);
  for (const { format, place } of outputs) {
    if (place) continue;
    const pieces = piecesOf(format, reviewed, { ...context, color: terminal.color });
    for (const text of gathered(pieces)) terminal.print(text);
  }
  return exitCode;
}
