import Module from 'node:module';
import * as vscode from 'vscode';
import { handBack } from './hand-back';
import { quiet } from './stalls';

export interface Activation {
  /** Milliseconds to load the entry bundle, until `activate` returned its promise, and until that was settled. */
  load: number;
  call: number;
  resolve: number;
}

type Loader = (request: string, ...rest: unknown[]) => unknown;
interface Entry {
  activate(context: unknown): Promise<unknown>;
}

/** Times the extension's activation in a window that has come to rest. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('api-kata.api-kata');
  if (!extension || extension.isActive) throw new Error('The extension is not there, or active already.');
  await quiet();
  const main = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'extension.js').fsPath;
  const measured: Partial<Activation> = {};
  const loader = Module as unknown as { _load: Loader };
  const original = loader._load;
  loader._load = function (this: unknown, request, ...rest) {
    if (request !== main) return original.call(this, request, ...rest);
    const before = performance.now();
    const entry = original.call(this, request, ...rest) as Entry;
    measured.load = performance.now() - before;
    return { ...entry, activate: (context: unknown) => timed(entry, context, measured) };
  };
  try {
    await extension.activate();
  } finally {
    loader._load = original;
  }
  if (measured.resolve === undefined) throw new Error('VS Code loaded the extension in another way.');
  handBack(measured);
}

async function timed(entry: Entry, context: unknown, measured: Partial<Activation>): Promise<unknown> {
  const before = performance.now();
  const activating = entry.activate(context);
  measured.call = performance.now() - before;
  const api = await activating;
  measured.resolve = performance.now() - before - measured.call;
  return api;
}
