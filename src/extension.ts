import { Uri, type ExtensionContext } from 'vscode';
import type { KataApi } from './extension/api';
import { start } from './extension/start';
import { spawnNode } from './worker/spawn-node';

/** Called by VS Code when one of the activation events happens. */
export function activate(context: ExtensionContext): KataApi {
  const worker = Uri.joinPath(context.extensionUri, 'dist', 'worker.js');
  return start(context, spawnNode(worker.fsPath));
}
