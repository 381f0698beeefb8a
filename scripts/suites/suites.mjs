import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { checkSuite } from './check.mjs';
import { hostSuite } from './host.mjs';
import { mochaSuite } from './mocha.mjs';
import { unitSuite } from './unit.mjs';
import { chromium } from '../setup/chromium.mjs';
import { embeddedServerProblem, installVSCodeServer } from '../setup/vscode-server.mjs';
import { packageExtension } from '../package.mjs';

const require = createRequire(import.meta.url);
const WORKBENCH_MS = ['--timeout', '180000'];

/** A development tool's command line, run by this Node.js. */
const tool = (name, script, ...args) => [
  process.execPath,
  join(dirname(require.resolve(`${name}/package.json`)), script),
  ...args,
];

/** What a suite on the embedded workbench needs: the server, and Chromium as its window. */
async function workbench() {
  await installVSCodeServer();
  return { CHROMIUM_PATH: await chromium() };
}

/** The suites in the order they run: what each needs beforehand, and how it runs. Each resolves to its counts. */
export const suites = {
  typecheck: () => checkSuite(tool('typescript', 'bin/tsc', '--noEmit')),
  lint: () =>
    checkSuite(
      tool('eslint', 'bin/eslint.js', '.'),
      tool('prettier', 'bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
    ),
  unit: unitSuite,
  host: async () => {
    if (!embeddedServerProblem()) Object.assign(process.env, await workbench());
    return hostSuite();
  },
  ui: async () => mochaSuite(['dist/test/ui/*.test.js'], { env: await workbench(), args: WORKBENCH_MS }),
  package: async () => {
    const env = await workbench();
    const vsix = await packageExtension();
    return mochaSuite(['dist/test/ui/package/*.test.js'], {
      env: { ...env, API_KATA_VSIX: vsix },
      args: WORKBENCH_MS,
    });
  },
};
