import * as vscode from 'vscode';
import { discard, draftName, isDraft, writeNew, type Files } from './whole-files';

/** The text of a file, or undefined where there is none. @throws vscode.FileSystemError for any other trouble */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** Whether there is a file. @throws vscode.FileSystemError where nobody can tell */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

export function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

/** Whether a file could not be made because there is one. */
export function isTaken(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileExists';
}

/** VS Code's file system, as `writeNew` takes it. */
export const workspaceFiles: Files<vscode.Uri> = {
  write: async (uri, text) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text)),
  rename: async (from, to) => vscode.workspace.fs.rename(from, to, { overwrite: false }),
  remove: async (uri) => vscode.workspace.fs.delete(uri),
};

/**
 * Writes a new file that is whole or not there, after sweeping away the drafts that killed windows left beside it.
 * @throws vscode.FileSystemError `FileExists` where there is a file, which stays as it is; or why it cannot be written
 */
export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  await sweepDrafts(vscode.Uri.joinPath(uri, '..'));
  const draft = () => uri.with({ path: draftName(uri.path) });
  await writeNew(workspaceFiles, { name: uri, draft }, text);
}

/** Writes a file that can be made again, in the place of one that the person agreed to lose. It is whole or the old one. */
export async function replaceFile(uri: vscode.Uri, text: string): Promise<void> {
  const draft = uri.with({ path: draftName(uri.path) });
  try {
    await workspaceFiles.write(draft, text);
    await vscode.workspace.fs.rename(draft, uri, { overwrite: true });
  } catch (error) {
    await discard(workspaceFiles, draft);
    throw error;
  }
}

/** No draft holds the only copy of anything: what it was for had not been acknowledged. */
async function sweepDrafts(folder: vscode.Uri): Promise<void> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  const drafts = entries.filter(([name, type]) => type === vscode.FileType.File && isDraft(name));
  await Promise.all(drafts.map(([name]) => discard(workspaceFiles, vscode.Uri.joinPath(folder, name))));
}
