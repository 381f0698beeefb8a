import * as vscode from 'vscode';
import type { Disposable } from '../disposables';
import type { SyncedSummary, SyncSources } from './synced-summary';

const SETTING = 'apiKata.syncProgress';

/** Syncs the progress while the setting asks for it; what does so is loaded then, once what is on disk is `known`. */
export function whenSyncing(sources: SyncSources, known: Promise<void>): Disposable {
  let syncing: SyncedSummary | undefined;
  // One after the other, so that the last word of the setting counts.
  let looked = known;
  const look = () => (looked = looked.then(follow, follow));
  const follow = async () => {
    syncing?.dispose();
    syncing = undefined;
    if (!vscode.workspace.getConfiguration().get(SETTING, false)) return;
    const { SyncedSummary } = await import('./synced-summary');
    syncing = new SyncedSummary(sources);
    await syncing.take();
  };
  void look();
  const changes = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(SETTING)) void look();
  });
  return vscode.Disposable.from(changes, { dispose: () => syncing?.dispose() });
}
