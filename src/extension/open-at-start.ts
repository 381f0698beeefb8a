import * as vscode from 'vscode';

/**
 * Opens the exercise that `API_KATA_OPEN` names, e.g. for `npm start -- --open first-call`.
 * A window that comes back with its tabs is left as it was.
 */
export async function openAtStart(): Promise<void> {
  // A browser has no process.
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  const slug = process?.env?.['API_KATA_OPEN'];
  const restored = vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0);
  if (!slug || restored) return;
  // The tree first, so that the answer ends up with the focus.
  await vscode.commands.executeCommand('workbench.view.extension.apiKata');
  await vscode.commands.executeCommand('apiKata.openExercise', slug);
}
