import { runTests } from '@vscode/test-electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { desktopVSCode } from '../setup/desktop-vscode.mjs';
import { embeddedServerProblem } from '../setup/vscode-server.mjs';
import { counted, REPORTER } from './mocha.mjs';

const LAUNCHER = fileURLToPath(new URL('../workbench/launcher.mjs', import.meta.url));

/** Runs dist/test/host in the Node extension host of a real VS Code, with a fresh profile and practice folder. */
export async function hostSuite() {
  const own = mkdtempSync(join(tmpdir(), 'api-kata-host-'));
  const practice = mkdtempSync(join(tmpdir(), 'api-kata-practice-'));
  try {
    return await counted(async (record) => {
      try {
        return await runTests({
          ...executable(),
          extensionDevelopmentPath: resolve('.'),
          extensionTestsPath: resolve('dist/test/host/index.js'),
          launchArgs: [
            practice,
            `--user-data-dir=${join(own, 'data')}`,
            `--extensions-dir=${join(own, 'ext')}`,
          ],
          extensionTestsEnv: {
            API_KATA_REPORT: record,
            API_KATA_USER_DATA: join(own, 'data'),
            API_KATA_REPORTER: REPORTER,
            MOCHA_LINE_PREFIX: '[host]',
          },
        });
      } catch (error) {
        console.log(error.message);
        return error.code ?? 1;
      }
    });
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
