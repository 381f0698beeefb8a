import * as vscode from 'vscode';
import type { Comparison } from './comparisons';

/** What a comparison amounts to: in a word or two for the status bar, and in a sentence for the row above the document. */
export function changeCounts({ report, since, trouble }: Comparison): {
  icon: string;
  short: string;
  long: string;
} {
  const { t } = vscode.l10n;
  if (trouble !== undefined)
    return { icon: 'warning', short: t('Not compared'), long: t('Not compared with {0}', since) };
  if (!report) return { icon: 'loading~spin', short: t('Comparing…'), long: t('Comparing with {0}…', since) };
  const { breaking, incomplete, risky } = report;
  if (breaking > 0)
    return {
      icon: 'error',
      short: t('{0} breaking', breaking),
      long:
        breaking === 1
          ? t('One breaking change since {0}', since)
          : t('{0} breaking changes since {1}', breaking, since),
    };
  // Nobody knows of the rest.
  if (incomplete.length > 0)
    return {
      icon: 'question',
      short: t('Partly compared'),
      long: t('Not everything could be compared with {0}', since),
    };
  if (risky > 0)
    return {
      icon: 'warning',
      short: t('{0} risky', risky),
      long:
        risky === 1 ? t('One risky change since {0}', since) : t('{0} risky changes since {1}', risky, since),
    };
  return { icon: 'pass', short: t('Nothing breaks'), long: t('Nothing breaks since {0}', since) };
}
