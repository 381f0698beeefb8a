import { version } from '../../../package.json';
import { isCheck } from '../../core/reading/findings';
import type { RuleInfo } from '../../core/rule-info';
import type { Locale } from '../../core/texts/locale';
import { isClean } from '../review/thresholds';
import type { FormatName, Reviewed } from './format';
import { piecesOf } from './formats';
import { perFile } from './per-file';

/** What an editor can keep of a review, with the ending of a file name. */
export const EXPORTS = { html: 'html', markdown: 'md', sarif: 'sarif' } as const satisfies Partial<
  Record<FormatName, string>
>;
export type ExportFormat = keyof typeof EXPORTS;

/**
 * A review as the command line prints it, with the verdict that `check` and `lint` would give. `textOf` reads the other
 * files of a spec.
 */
export async function exported(
  format: ExportFormat,
  reviewed: Reviewed,
  {
    locale,
    rules,
    textOf,
  }: { locale: Locale; rules: readonly RuleInfo[]; textOf: (file: string) => Promise<string> },
): Promise<string> {
  const { report } = reviewed;
  const context = {
    locale,
    version,
    rules,
    color: false,
    inRepository: (file: string) => file,
    exitCode: (isCheck(report) ? report.passed : isClean(report, 'warn')) ? (0 as const) : (1 as const),
  };
  return [...piecesOf(format, await perFile([reviewed], textOf), context)].join('');
}
