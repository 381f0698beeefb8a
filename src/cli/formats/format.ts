import type { LintReport, Report } from '../../core/report';
import type { RuleInfo } from '../../core/rule-info';
import type { Locale } from '../../core/texts/locale';

/** One file that was reviewed: a `Report` against an exercise, or a `LintReport` without one. */
export interface Reviewed {
  /** The path as it was named; `-` is standard input. */
  file: string;
  /** The text that was reviewed; source excerpts come from it. */
  text: string;
  report: Report | LintReport;
  /** Where two versions were compared: what came out in a few words, and what was not compared, a sentence each. */
  compared?: { facts: string; gaps: readonly string[] };
}

/** What a format needs to know besides the reports. It reads neither the environment nor the clock. */
export interface FormatContext {
  locale: Locale;
  /** The version of API Kata. */
  version: string;
  rules: readonly RuleInfo[];
  /** Whether `text` may use terminal colours; see `wantsColor`. */
  color: boolean;
  /** What a file is called in its repository, for formats that are read there. */
  inRepository: (this: void, file: string) => string;
  /** What the process will exit with. A format that states a verdict states this one. */
  exitCode: 0 | 1 | 2;
}

/** All reviewed files as one text, ready for standard output. Pure; never throws on any report. */
export type Formatter = (reviewed: readonly Reviewed[], context: FormatContext) => string;

export type FormatName = 'text' | 'json' | 'sarif' | 'junit' | 'github' | 'markdown' | 'html';
