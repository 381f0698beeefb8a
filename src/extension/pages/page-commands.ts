import * as vscode from 'vscode';

/** The commands that a page may run; each is also in the command palette. */
const PAGE_COMMANDS = [
  'openExercise',
  'openBrief',
  'showFeedback',
  'lintCurrentFile',
  'submit',
  'reset',
  'showHint',
  'explainRule',
  'openNotes',
  'openSolution',
];

/** Runs a command for a page. Anything else a page may ask for is ignored. */
export function runForPage(command: string, argument?: unknown): void {
  if (!PAGE_COMMANDS.includes(command)) return;
  const args = typeof argument === 'string' ? [argument] : [];
  void vscode.commands.executeCommand(`apiKata.${command}`, ...args);
}
