import * as vscode from 'vscode';
import { MOST_BYTES, readImport, writeExport, type Import } from '../../core/progress/exchange';
import { readText, replaceFile } from '../content/text-files';
import { fileName } from '../documents';
import { fail, inform, warn } from '../notify';
import type { Services } from './services';

type Parts = Pick<Services, 'attempts' | 'progress'>;

/** Saves all progress, the submitted texts included, as one JSON file: the one of the argument, else one that the person names. */
export const exportProgress =
  ({ attempts, progress }: Parts) =>
  async (argument?: unknown): Promise<void> => {
    const { t } = vscode.l10n;
    await progress.reload();
    const { events } = progress;
    if (events.length === 0) return void inform(t('There is no progress to export yet.'));
    const target = argument instanceof vscode.Uri ? argument : await pickTarget();
    if (!target) return;
    const texts = new Map<string, string>();
    for (const { id, kind } of events) {
      const text = kind === 'submitted' ? await attempts.read(id) : undefined;
      if (text !== undefined) texts.set(id, text);
    }
    await replaceFile(target, writeExport({ events, texts }, new Date()));
    void inform(
      t(
        'Progress was exported to {0}, with {1} attempts. “Import Progress…” adds it to another VS Code.',
        fileName(target),
        texts.size,
      ),
    );
  };

/** Adds what an exported file holds to what is known here: the one of the argument, else one that the person picks. Nothing is replaced. */
export const importProgress =
  ({ attempts, progress }: Parts) =>
  async (argument?: unknown): Promise<void> => {
    const { t } = vscode.l10n;
    const file = argument instanceof vscode.Uri ? argument : await pickFile();
    if (!file) return;
    const read = await readExport(file);
    if (typeof read === 'string') return void fail(read);
    // What other windows have saved is known, too.
    await progress.reload();
    // A text comes before its attempt, so that whatever is cut short can be done again.
    const lost = await keepTexts(attempts, read.texts);
    const added = await progress.add(read.events);
    if (lost > 0)
      warn(t('The texts of {0} attempts could not be kept. Import the file again to bring them in.', lost));
    void inform(imported(fileName(file), added, read.leftOut));
  };

function imported(name: string, added: number, leftOut: number): string {
  const { t } = vscode.l10n;
  if (leftOut > 0)
    return t(
      'Imported {0}: {1} entries are new. {2} were left out: this version does not know them, or they are dated in the future.',
      name,
      added,
      leftOut,
    );
  return added === 0
    ? t('Nothing is new in {0}: all of it is known here.', name)
    : t('Imported {0}: {1} entries are new.', name, added);
}

function pickTarget(): Thenable<vscode.Uri | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const name = `api-kata-progress-${new Date().toISOString().slice(0, 10)}.json`;
  return vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder.uri, name) } : {}),
    filters: { JSON: ['json'] },
    saveLabel: vscode.l10n.t('Export'),
  });
}

async function pickFile(): Promise<vscode.Uri | undefined> {
  const openLabel = vscode.l10n.t('Import');
  return (await vscode.window.showOpenDialog({ openLabel, filters: { JSON: ['json'] } }))?.[0];
}

/** What the file holds, or the sentence why it is not imported. */
async function readExport(file: vscode.Uri): Promise<string | Extract<Import, { kind: 'progress' }>> {
  const { t } = vscode.l10n;
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > MOST_BYTES)
    return t(
      'Not imported: {0} is larger than any export. Choose a file that “Export Progress…” has saved.',
      fileName(file),
    );
  const read = readImport((await readText(file)) ?? '', new Date());
  switch (read.kind) {
    case 'progress':
      return read;
    case 'broken':
      return t(
        'Not imported: {0} is cut short, or no JSON. Export the progress once more where it comes from.',
        fileName(file),
      );
    case 'foreign':
      return t(
        'Not imported: {0} is no export of API Kata. Choose a file that “Export Progress…” has saved.',
        fileName(file),
      );
    case 'newer':
      return t(
        'Not imported: {0} comes from a newer version of API Kata. Update the extension here first.',
        fileName(file),
      );
  }
}

/** Keeps the texts that are not kept yet. Out: how many could not be. */
async function keepTexts(attempts: Parts['attempts'], texts: ReadonlyMap<string, string>): Promise<number> {
  let lost = 0;
  for (const [id, text] of texts) {
    // What is there already stays as it is.
    await attempts.save(id, text).catch(async () => {
      if ((await attempts.read(id)) === undefined) lost += 1;
    });
  }
  return lost;
}
