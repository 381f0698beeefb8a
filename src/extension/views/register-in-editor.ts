import * as vscode from 'vscode';
import { openApiLine } from '../openapi-file';
import type { AtCursor, CursorSources } from './at-cursor';

/** A name that begins a line, as far as it is typed. Nearly every key ends up here, and goes no further. */
const NAME = /^ +[\w-]*$/;

/** Offers what the editor says and completes at the cursor; it is loaded with the first hover or completion. */
export function registerInEditor(sources: CursorSources): vscode.Disposable {
  let made: Promise<AtCursor> | undefined;
  const atCursor = () =>
    (made ??= import('./in-editor').then(({ IN_EDITOR }) => new IN_EDITOR.AtCursor(sources)));
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerHoverProvider(
      { pattern: '**/*.{yaml,yml,json}' },
      { provideHover: async (document, position) => (await atCursor()).hover(document, position) },
    ),
    languages.registerCompletionItemProvider('yaml', {
      provideCompletionItems: async (document, position) =>
        NAME.test(document.lineAt(position.line).text.slice(0, position.character)) &&
        openApiLine(document) !== undefined
          ? (await import('./in-editor')).IN_EDITOR.componentCompletions(document, position)
          : [],
    }),
  );
}
