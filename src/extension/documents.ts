import * as vscode from 'vscode';

/** The column where a file's tab is, if it has one. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const group = vscode.window.tabGroups.all.find(({ tabs }) => tabs.some((tab) => isTabOf(tab, uri)));
  return group?.viewColumn;
}

export function isTabOf({ input }: vscode.Tab, uri: vscode.Uri): boolean {
  return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
}

/** Shows a document where its tab already is, else in the first column, with the given place selected. */
export async function showDocument(uri: vscode.Uri, place?: vscode.Range): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), {
    viewColumn: columnOf(uri) ?? vscode.ViewColumn.One,
    preview: false,
    ...(place ? { selection: place } : {}),
  });
}

/** A file's name as reports and messages give it. */
export function fileName(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri, false);
}
