import * as vscode from 'vscode';
import type { Trouble } from './session';

/** Why there is no report, for the person, in one sentence and with what to do. */
export function troubleSentence(trouble: Trouble): string {
  const { t } = vscode.l10n;
  if (trouble === 'time-limit')
    return t('The review took too long and was stopped. A smaller file may help; the next edit tries again.');
  if (trouble === 'memory-limit')
    return t(
      'The review ran out of memory and was stopped. A smaller file may help; the next edit tries again.',
    );
  if (trouble === 'backing-off')
    return t(
      'The review stopped several times in a row and pauses for half a minute. Then the next edit tries again.',
    );
  if (trouble === 'busy')
    return t(
      'The machine is too busy, so the review did not get done. Your file is untouched; the next edit tries again.',
    );
  return t('The review stopped unexpectedly. Your file is untouched; the next edit tries again.');
}
