import * as vscode from 'vscode';
import { COMMAND_NAMES } from '../commands/names';

/** Runs a command for a page; each is also in the command palette. Anything else a page may ask for is ignored. */
export function runForPage(command: string, argument?: unknown): void {
  if (!COMMAND_NAMES.some((name) => name === command)) return;
  const args = typeof argument === 'string' ? [argument] : [];
  void vscode.commands.executeCommand(`apiKata.${command}`, ...args);
}
