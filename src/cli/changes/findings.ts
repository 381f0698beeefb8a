import type { Change } from '../../core/compatibility/change';
import type { ChangeReport } from '../../core/compatibility/compare-documents';
import type { Finding, LintReport, Severity } from '../../core/report';
import type { Locale } from '../../core/texts/locale';
import { formatTexts } from '../formats/texts/texts';
import type { CliTexts } from '../texts/texts';

const SEVERITY: Record<Change['severity'], Severity> = { breaking: 'error', risky: 'warn', safe: 'info' };

/**
 * The changes that are not safe as findings, for the formats of tools that know no changes. Some show the message alone,
 * so it says what the caller suffers, too.
 */
export function lintReportOf(
  file: string,
  { changes, incomplete }: ChangeReport,
  texts: CliTexts,
  locale: Locale,
): LintReport {
  const { sentences } = formatTexts(locale);
  const findings = changes.flatMap((change): Finding[] => {
    const { rule, severity, message, why, way, pointer, range, file: at } = change;
    return rule === undefined
      ? []
      : [
          {
            ...{ rule, severity: SEVERITY[severity], pointer, range, fixes: [] },
            ...(at === undefined ? {} : { file: at }),
            message: sentences([message, why]),
            why: texts.changes.way(way),
          },
        ];
  });
  return { version: 1, file, complete: incomplete.length === 0, findings };
}
