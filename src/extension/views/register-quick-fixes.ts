import * as vscode from 'vscode';
import { FIX_ALL, FIX_APPLIED } from './fix-all';
import type { FixSources, QuickFixes } from './quick-fixes';

const SELECTOR = ['yaml', 'json', 'jsonc'].map((language) => ({ language }));
const KINDS = [vscode.CodeActionKind.QuickFix, FIX_ALL];

/** Offers quick fixes; what makes them is loaded with the first light bulb. */
export function registerQuickFixes(
  sources: FixSources,
  applied: (key: string, places: number) => void,
): vscode.Disposable {
  let made: Promise<QuickFixes> | undefined;
  const fixes = () => (made ??= import('./quick-fixes').then(({ QuickFixes }) => new QuickFixes(sources)));
  const noting = vscode.commands.registerCommand(FIX_APPLIED, (key: unknown, places: unknown) => {
    if (typeof key === 'string' && typeof places === 'number') applied(key, places);
  });
  const offering = vscode.languages.registerCodeActionsProvider(
    SELECTOR,
    {
      provideCodeActions: async (...call) => (await fixes()).actions(...call),
      resolveCodeAction: async (action) => (await fixes()).resolve(action),
    },
    { providedCodeActionKinds: KINDS },
  );
  return vscode.Disposable.from(noting, offering);
}
