import * as vscode from 'vscode';
import { isDiskFull } from '../content/whole-files';
import { fail } from '../notify';
import type { PracticeFolder } from './practice-folder';

/** Says in one sentence why the practice folder cannot be used, and offers another one. True: another was chosen. */
export async function reportFolderTrouble(practice: PracticeFolder, error: unknown): Promise<boolean> {
  const { current } = practice;
  const folder = current?.scheme === 'file' ? current.fsPath : (current?.toString(true) ?? '');
  const choose = vscode.l10n.t('Choose Another Folder');
  // A workspace folder always wins over a chosen one, so there the offer would change nothing.
  const offers = vscode.workspace.workspaceFolders?.length ? [] : [choose];
  const answer = await fail(sentence(folder, error), ...offers);
  return answer === choose && (await practice.choose()) !== undefined;
}

function sentence(folder: string, error: unknown): string {
  const { t } = vscode.l10n;
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (code === 'FileNotFound') return t('The practice folder `{0}` is not there any more.', folder);
  if (code === 'NoPermissions')
    return t('The practice folder `{0}` cannot be written to. Its permissions forbid it.', folder);
  if (isDiskFull(error))
    return t(
      'Free some disk space: the disk with the practice folder `{0}` is full. Your files are as they were.',
      folder,
    );
  const reason = error instanceof Error ? error.message : String(error);
  return t('The practice folder `{0}` cannot be used: {1}', folder, reason);
}
