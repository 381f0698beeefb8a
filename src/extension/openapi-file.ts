import type * as vscode from 'vscode';

/** So many lines may stand above the key `openapi`: a licence, or `info` and what else was put first. */
const MOST_LINES = 60;

/** The line where a document says that it is OpenAPI, as people write it in YAML and JSON; undefined where it is none. */
export function openApiLine(document: vscode.TextDocument): number | undefined {
  if (!['yaml', 'json', 'jsonc'].includes(document.languageId)) return undefined;
  for (let line = 0; line < Math.min(document.lineCount, MOST_LINES); line += 1)
    if (/^(?:openapi|["']openapi["']| {0,8}"openapi"|\{ ?"openapi") ?:/.test(document.lineAt(line).text))
      return line;
  return undefined;
}
