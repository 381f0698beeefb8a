import process from 'node:process';
import { Uri, type ExtensionContext } from 'vscode';
import type { KataApi } from './extension/api';
import { start } from './extension/start';
import { inspectPortIn } from './worker/inspect-port';
import { spawnProcess } from './worker/spawn-process';

/** Called by VS Code when one of the activation events happens. */
export function activate(context: ExtensionContext): KataApi {
  const worker = Uri.joinPath(context.extensionUri, 'dist', 'worker.js');
  const inspectPort = inspectPortIn(process.env);
  return start(context, { spawn: spawnProcess(worker.fsPath, { yields: true, inspectPort }), inspectPort });
}
