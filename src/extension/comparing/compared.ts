import * as vscode from 'vscode';
import type { ChangeReport } from '../../core/compatibility/compare-documents';
import type { Locale } from '../../core/texts/locale';
import type { WorkerClient } from '../../worker/client';
import { whyRejected } from '../../worker/not-checked';
import type { ShippedText, SpecFolder } from '../../worker/protocol';
import { MOST_SHOWN } from '../checking/most-shown';
import type { BaselineText } from './source';

interface Asked {
  key: string;
  locale: Locale;
  since: string;
  /** What the baseline is called from comparison to comparison, and where its references may lead. */
  beside: Pick<ShippedText, 'file' | 'folder'>;
  file: string;
  text: string;
  folder: SpecFolder | undefined;
  answers: string | undefined;
}

/** `isEdited`: the text is half typed, and what was found in the one before is still worth a look. */
type Outcome = { report: ChangeReport } | { trouble: string; isEdited?: true };

/** What has changed, or why nobody can tell. Undefined: a newer comparison has taken its place. */
export async function compared(
  client: WorkerClient,
  baseline: BaselineText,
  { key, beside, since, ...revision }: Asked,
): Promise<Outcome | undefined> {
  if ('trouble' in baseline) return baseline;
  const { t } = vscode.l10n;
  const { text, on = today() } = baseline;
  try {
    const params = { ...revision, baseline: { ...beside, text }, on, most: MOST_SHOWN };
    const outcome = await client.request(`comparison of ${key}`, 'compare', params);
    if (outcome.readable) return { report: outcome.report };
    if (outcome.side === 'revision')
      return { trouble: t('The file cannot be read as it is, so it was not compared.'), isEdited: true };
    return { trouble: t('{0} cannot be compared with: {1}', since, outcome.findings[0]?.message ?? '') };
  } catch (error) {
    const reason = whyRejected(error);
    if (reason === 'superseded') return undefined;
    if (reason === 'time-limit' || reason === 'memory-limit' || reason === 'busy')
      return {
        trouble: t('The comparison took too much time or memory and was stopped. The next edit tries again.'),
      };
    return { trouble: t('The comparison stopped unexpectedly. The next edit tries again.') };
  }
}

/** The day by which dates are judged, as the command line takes it. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
