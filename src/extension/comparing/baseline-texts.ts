import * as vscode from 'vscode';
import type { Exercise } from '../../core/exercises/exercise';
import { isNotFound } from '../content/text-files';
import type { Disposable } from '../disposables';
import { fileName } from '../documents';
import { gitSays, repositoryOf } from './git';
import type { BaselineText, Source } from './source';

/** More than any spec that is compared. */
const MOST_BYTES = 100_000_000;

/** A file that is compared, as far as its baseline goes. */
export interface Compared {
  uri: vscode.Uri;
  /** The exercise that it answers. */
  exercise: Exercise | undefined;
}

/** The baseline in words. */
export function sinceOf(source: Source): string {
  if (source.kind === 'git') return source.ref;
  if (source.kind === 'file') return fileName(vscode.Uri.parse(source.uri, true));
  return vscode.l10n.t("the exercise's baseline");
}

/** Reads a baseline as it is now. Never throws: what cannot be read has its sentence. */
export async function baselineText(source: Source, { uri, exercise }: Compared): Promise<BaselineText> {
  const { t } = vscode.l10n;
  if (source.kind === 'file') return fileText(vscode.Uri.parse(source.uri, true));
  if (source.kind === 'git') return revisionText(uri, source.ref);
  const baseline = exercise?.baseline;
  if (!baseline) return { trouble: t('This exercise has no baseline.') };
  return { text: baseline.text, on: baseline.today };
}

async function fileText(uri: vscode.Uri): Promise<BaselineText> {
  const { t } = vscode.l10n;
  // As it is shown, where it is open.
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (open && !open.isClosed && open.isDirty) return { text: open.getText() };
  const name = fileName(uri);
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) return { trouble: t('{0} is no file.', name) };
    if (size > MOST_BYTES) return { trouble: t('{0} is too large to be compared with.', name) };
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { text: await vscode.workspace.decode(bytes, { uri }) };
  } catch (error) {
    if (isNotFound(error)) return { trouble: t('{0} is not there.', name) };
    return { trouble: t('{0} cannot be read: {1}', name, error instanceof Error ? error.message : '') };
  }
}

async function revisionText(uri: vscode.Uri, ref: string): Promise<BaselineText> {
  const { t } = vscode.l10n;
  const name = fileName(uri);
  const repository = await repositoryOf(uri, name);
  if (typeof repository === 'string') return { trouble: repository };
  try {
    return { text: await repository.show(ref, uri.fsPath) };
  } catch (error) {
    return { trouble: t('{0} cannot be read at {1}: Git says “{2}”.', name, ref, gitSays(error)) };
  }
}

/** Tells when a baseline may have become another one. */
export async function watchBaseline(
  source: Source,
  { uri }: Compared,
  changed: () => void,
): Promise<Disposable> {
  if (source.kind === 'file') return watchFile(vscode.Uri.parse(source.uri, true), changed);
  if (source.kind === 'git') return watchRevision(uri, source.ref, changed);
  return { dispose: () => {} };
}

function watchFile(uri: vscode.Uri, changed: () => void): Disposable {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/[*?{}[\]]/g, '?');
  const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), name);
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  const edited = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0 && document.uri.toString() === uri.toString()) changed();
  });
  for (const happens of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) happens(changed);
  return vscode.Disposable.from(watcher, edited);
}

/** A repository tells of every file that is saved in it; a commit is looked up before the text is read anew. */
async function watchRevision(uri: vscode.Uri, ref: string, changed: () => void): Promise<Disposable> {
  const repository = await repositoryOf(uri, '');
  if (typeof repository === 'string') return { dispose: () => {} };
  const { state } = repository;
  const commit = async () =>
    ref === 'HEAD' ? state.HEAD?.commit : (await repository.getCommit(ref).catch(() => undefined))?.hash;
  let known = await commit();
  return state.onDidChange(async () => {
    const now = await commit();
    if (now === known) return;
    known = now;
    changed();
  });
}
