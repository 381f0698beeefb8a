import * as vscode from 'vscode';
import { fail } from '../notify';
import { openExercise } from './open-exercise';
import { openSolution } from './open-solution';
import { explainRule, openBrief, openNotes } from './reading';
import { reset } from './reset';
import { lintCurrentFile, showFeedback, showHint } from './review';
import type { Services } from './services';
import { submit } from './submit';

type Handler = (argument?: unknown) => unknown;

/** Every command by its name after `apiKata.`. */
const COMMANDS: Record<string, (services: Services) => Handler> = {
  openExercise,
  openBrief,
  showFeedback,
  submit,
  reset,
  lintCurrentFile,
  explainRule,
  openNotes,
  openSolution,
  showHint,
};

/**
 * Registers all commands, and the address `vscode://api-kata.api-kata/rules/<id>`. A command that comes before `ready`
 * waits for it.
 */
export function registerCommands(
  services: Services,
  refresh: () => void,
  ready: Promise<void>,
): vscode.Disposable {
  const commands: typeof COMMANDS = { ...COMMANDS, refresh: () => refresh };
  const registered = Object.entries(commands).map(([name, command]) =>
    vscode.commands.registerCommand(`apiKata.${name}`, guarded(command(services), ready)),
  );
  const uriHandler = vscode.window.registerUriHandler({
    handleUri: ({ path }) => {
      const [, kind, id] = path.split('/');
      if (kind === 'rules' && id) void vscode.commands.executeCommand('apiKata.explainRule', id);
    },
  });
  return vscode.Disposable.from(...registered, uriHandler);
}

/** A command that fails says so in one sentence instead of failing in silence. */
function guarded(handler: Handler, ready: Promise<void>): Handler {
  return async (argument) => {
    try {
      await ready;
      await handler(argument);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void fail(vscode.l10n.t('API Kata could not do that: {0}', reason));
    }
  };
}
