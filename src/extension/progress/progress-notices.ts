import * as vscode from 'vscode';
import type { Disposable } from '../disposables';
import { isDiskFull } from '../content/whole-files';
import { warn } from '../notify';
import type { ProgressStore, ProgressTrouble } from './progress-store';

/**
 * Tells the person, in one sentence each, what happened to the progress files. Each kind once per window; that saving
 * fails, whenever it begins to.
 */
export function announceTroubles(store: ProgressStore): Disposable {
  const announced = new Set<ProgressTrouble['kind']>();
  return store.onTrouble((trouble) => {
    if (announced.has(trouble.kind)) return;
    if (trouble.kind !== 'unwritten') announced.add(trouble.kind);
    warn(sentence(trouble));
  });
}

function sentence(trouble: ProgressTrouble): string {
  const { t } = vscode.l10n;
  if (trouble.kind === 'damaged')
    return t('A damaged progress file was set aside as `{0}`; everything else is intact.', trouble.keptAs);
  if (trouble.kind === 'newer')
    return t(
      'Some progress was recorded by a newer version of API Kata. It is left untouched and not shown here.',
    );
  if (isDiskFull(trouble.error))
    return t(
      'Free some disk space: the disk is full, so progress could not be saved. It is kept until this window closes, and saved with the next change.',
    );
  const reason = trouble.error instanceof Error ? trouble.error.message : String(trouble.error);
  return t('Progress could not be saved and is kept until this window closes: {0}', reason);
}
