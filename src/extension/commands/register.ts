import * as vscode from 'vscode';
import { fail } from '../notify';
import { COMMAND_NAMES } from './names';
import type { Services } from './services';

/**
 * Registers all commands, and the address `vscode://api-kata.api-kata/rules/<id>`. A command that comes before `ready`
 * waits for it.
 */
export function registerCommands(
  services: Services,
  refresh: () => void,
  ready: Promise<void>,
): vscode.Disposable {
  let runs = 0;
  const registered = COMMAND_NAMES.map((name) =>
    vscode.commands.registerCommand(
      `apiKata.${name}`,
      guarded(async (argument) => {
        await ready;
        const { COMMANDS } = await import('./command-handlers');
        await COMMANDS[name](services)(argument);
        // A step of the walkthrough is done once its command has run, from wherever. Only what changes is noticed.
        void vscode.commands.executeCommand('setContext', `apiKata.ran.${name}`, (runs += 1));
      }),
    ),
  );
  const refreshing = vscode.commands.registerCommand('apiKata.refresh', refresh);
  const starting = vscode.commands.registerCommand('apiKata.getStarted', () =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', 'api-kata.api-kata#start', false),
  );
  const uriHandler = vscode.window.registerUriHandler({
    handleUri: ({ path }) => {
      const [, kind, id] = path.split('/');
      if (kind === 'rules' && id) void vscode.commands.executeCommand('apiKata.explainRule', id);
    },
  });
  return vscode.Disposable.from(...registered, refreshing, starting, uriHandler);
}

/** A command that fails says so in one sentence instead of failing in silence. */
function guarded(handler: (argument?: unknown) => Promise<void>): (argument?: unknown) => Promise<void> {
  return async (argument) => {
    try {
      await handler(argument);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void fail(vscode.l10n.t('API Kata could not do that: {0}', reason));
    }
  };
}
