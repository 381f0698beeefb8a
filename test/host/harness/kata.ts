import * as vscode from 'vscode';
import type { KataApi } from '../../../src/extension/api';
import type { Report } from '../../../src/core/report';

/** The extension under test, running. */
export async function kata(): Promise<KataApi> {
  return extension().activate();
}

/** A text that ships with the extension, by its path in the checkout. */
export async function shipped(path: string): Promise<string> {
  return textOf(vscode.Uri.joinPath(extension().extensionUri, path));
}

/** The text of a file on disk. @throws vscode.FileSystemError where it is missing */
export async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The report of the text that a document has now, once nothing is being checked any more. */
export async function reportOf(document: vscode.TextDocument): Promise<Report> {
  const api = await kata();
  await api.whenIdle();
  const state = api.session.get(document.uri.toString())?.state;
  if (state?.kind !== 'checked') throw new Error(`There is no report: ${JSON.stringify(state)}`);
  if (state.version !== document.version) throw new Error('The report is about another version of the text.');
  return state.report;
}

function extension(): vscode.Extension<KataApi> {
  const found = vscode.extensions.getExtension<KataApi>('api-kata.api-kata');
  if (!found) throw new Error('The extension is not there.');
  return found;
}
