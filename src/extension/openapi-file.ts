import * as vscode from 'vscode';

/** So many lines may stand above the key `openapi`: a licence, or `info` and what else was put first. */
const MOST_LINES = 60;

/** The line where a document says that it is OpenAPI, as people write it in YAML and JSON; undefined where it is none. */
export function openApiLine(document: vscode.TextDocument): number | undefined {
  if (!['yaml', 'json', 'jsonc'].includes(document.languageId) || !isEditable(document)) return undefined;
  for (let line = 0; line < Math.min(document.lineCount, MOST_LINES); line += 1)
    if (/^(?:openapi|["']openapi["']| {0,8}"openapi"|\{ ?"openapi") ?:/.test(document.lineAt(line).text))
      return line;
  return undefined;
}

/** Whether somebody can write in a document: the old side of a comparison, e.g., is there to be read. */
function isEditable({ isUntitled, uri }: vscode.TextDocument): boolean {
  return isUntitled || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** The line of the key `info` at the root, as people write it in YAML and JSON; the first one where there is none. */
export function infoLine(document: vscode.TextDocument): number {
  for (let line = 0; line < Math.min(document.lineCount, 500); line += 1)
    if (/^(info|"info"| {0,4}"info") *:/.test(document.lineAt(line).text)) return line;
  return 0;
}
