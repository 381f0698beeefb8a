import * as vscode from 'vscode';
import type { AtCursor, CursorSources } from './at-cursor';

/** Offers what the editor says at the cursor; it is loaded with the first hover. */
export function registerInEditor(sources: CursorSources): vscode.Disposable {
  let made: Promise<AtCursor> | undefined;
  const atCursor = () =>
    (made ??= import('./in-editor').then(({ IN_EDITOR }) => new IN_EDITOR.AtCursor(sources)));
  return vscode.languages.registerHoverProvider(
    { pattern: '**/*.{yaml,yml,json}' },
    { provideHover: async (document, position) => (await atCursor()).hover(document, position) },
  );
}
