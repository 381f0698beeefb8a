import { runTests } from '@vscode/test-electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { desktopVSCode } from '../setup/desktop-vscode.mjs';
import { embeddedServerProblem } from '../setup/vscode-server.mjs';

const LAUNCHER = fileURLToPath(new URL('launcher.mjs', import.meta.url));

/**
 * Runs a built module in the Node extension host of a real VS Code, with the extension of this checkout, a fresh profile
 * and an empty practice folder. In: the module, which exports `run`; what to add to its environment; the folder of the
 * extension, where it is another. Out: the exit code.
 */
export async function runInHost(module, env = {}, extension = '.') {
  const own = mkdtempSync(join(tmpdir(), 'api-kata-host-'));
  const practice = mkdtempSync(join(tmpdir(), 'api-kata-practice-'));
  try {
    return await runTests({
      ...executable(),
      extensionDevelopmentPath: resolve(extension),
      extensionTestsPath: resolve(module),
      launchArgs: [practice, `--user-data-dir=${join(own, 'data')}`, `--extensions-dir=${join(own, 'ext')}`],
      extensionTestsEnv: { ...env, API_KATA_USER_DATA: join(own, 'data') },
    });
  } catch (error) {
    console.log(error.message);
    return error.code ?? 1;
  } finally {
    for (const folder of [own, practice]) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Which VS Code: a desktop one that is here; else, where the embedded server runs, our launcher for it, with no look
 * at the network; else (or with API_KATA_DESKTOP=1) the one that @vscode/test-electron downloads.
 */
function executable() {
  const desktop = desktopVSCode();
  if (desktop) return { vscodeExecutablePath: desktop };
  if (process.env.API_KATA_DESKTOP === '1' || embeddedServerProblem()) return { version: 'stable' };
  return { vscodeExecutablePath: LAUNCHER };
}
