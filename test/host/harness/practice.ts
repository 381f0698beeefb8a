import * as vscode from 'vscode';
import { kata, textOf } from './kata';

/** The practice folder of this run: the one folder of the workspace. */
export function practiceFolder(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The tests need a workspace folder.');
  return folder.uri;
}

/** Where the answer to an exercise lives. */
export function answerUri(slug: string): vscode.Uri {
  return vscode.Uri.joinPath(practiceFolder(), slug, 'openapi.yaml');
}

/** Opens an exercise as the tree does. Out: its answer's document, looked at and checked. */
export async function openExercise(slug: string): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('apiKata.openExercise', slug);
  const key = answerUri(slug).toString();
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
  if (!document) throw new Error(`The answer to ${slug} is not open.`);
  await readAnew(document);
  await (await kata()).whenIdle();
  return document;
}

/**
 * Makes VS Code read the active answer from its file again. A closed document lives on for a while, so one that an
 * earlier test left behind would show its old text until the watcher notices the new file. Unsaved edits stay.
 */
async function readAnew(document: vscode.TextDocument): Promise<void> {
  const onDisk = (await textOf(document.uri)).replace(/^\uFEFF/, '');
  if (document.isDirty || document.getText() === onDisk) return;
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

/**
 * Replaces a document's whole text, in one edit. VS Code refuses an edit of a version that it has just replaced, e.g.
 * when it reads a file anew that an earlier test left behind; then the edit is made of the new version.
 */
export async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    if (await vscode.workspace.applyEdit(edit)) return;
  }
  throw new Error('The edit was refused.');
}

/** Back to an empty practice folder and no open editor. */
export async function tidyUp(): Promise<void> {
  await vscode.workspace.saveAll(false);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.workspace.fs.createDirectory(practiceFolder());
  for (const [name] of await vscode.workspace.fs.readDirectory(practiceFolder())) {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(practiceFolder(), name), { recursive: true });
  }
}
