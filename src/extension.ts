import { Uri, type ExtensionContext } from 'vscode';
import type { KataApi } from './extension/api';
import { start } from './extension/start';
import { spawnProcess } from './worker/spawn-process';

/** Called by VS Code when one of the activation events happens. */
export function activate(context: ExtensionContext): KataApi {
  const worker = Uri.joinPath(context.extensionUri, 'dist', 'worker.js');
  return start(context, spawnProcess(worker.fsPath, { yields: true }));
}
