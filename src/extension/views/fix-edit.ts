import * as vscode from 'vscode';
import type { TextEdit } from '../../core/document/edits/text-edit';

/** What a quick fix changes, as one step that can be undone. */
export function fixEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const all = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits)
    all.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  return all;
}
