import * as vscode from 'vscode';
import type { SpecPlace } from './linted-files';

/** Files that a spec may refer to; larger texts of editors are not sent. */
const FILES = /\.(ya?ml|json)$/i;
const MOST_CHARACTERS = 2_000_000;

/**
 * Where references of a spec may lead: its workspace folder, or else its own folder. Undefined for what is not on disk.
 * What is open in an editor counts as it is shown there.
 */
export function specPlaceOf(key: string): SpecPlace | undefined {
  const uri = vscode.Uri.parse(key, true);
  if (uri.scheme !== 'file') return undefined;
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
  const document = pathIn(root, uri);
  if (document === undefined) return undefined;
  const open = vscode.workspace.textDocuments.flatMap((one): [string, string][] => {
    const path = one.isDirty && FILES.test(one.uri.path) ? pathIn(root, one.uri) : undefined;
    const text = path === undefined || path === document ? '' : one.getText();
    return path === undefined || path === document || text.length > MOST_CHARACTERS ? [] : [[path, text]];
  });
  return {
    folder: { root: root.fsPath, document, open },
    keyOf: (path) => vscode.Uri.joinPath(root, path).toString(),
  };
}

function pathIn(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  const within = root.path.endsWith('/') ? root.path : `${root.path}/`;
  const isIn = uri.scheme === root.scheme && uri.authority === root.authority && uri.path.startsWith(within);
  return isIn && uri.path.length > within.length ? uri.path.slice(within.length) : undefined;
}
