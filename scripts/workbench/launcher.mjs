#!/usr/bin/env node
/**
 * Stands in for the desktop VS Code in `runTests` of @vscode/test-electron: takes the same flags, runs the extension's
 * tests in the Node extension host of the embedded server with a headless Chromium as its window, and exits with the
 * tests' exit code. A window that never reports, a server that ends early or a page that crashes is a failure.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Problem, report } from '../run/problem.mjs';
import { stopEverything, stopEverythingOnSignal } from '../run/process-group.mjs';
import { installVSCodeServer } from '../setup/vscode-server.mjs';
import { address, newWorkbenchPage, startBrowser } from './browser.mjs';
import { startServer } from './server.mjs';
import { prepareSettings } from './settings.mjs';

/** Only lines that start with this are the tests' own; the workbench logs through the same channel. */
const PREFIX = '[host]';
const LIMIT_MS = Number(process.env.API_KATA_HOST_LIMIT_MS ?? 10 * 60_000);

stopEverythingOnSignal();
const own = mkdtempSync(join(tmpdir(), 'api-kata-host-'));
let code = 1;
try {
  code = await runTests(process.argv.slice(2));
} catch (error) {
  report(error);
} finally {
  await stopEverything();
  rmSync(own, { recursive: true, force: true });
}
process.exit(code);

async function runTests(argv) {
  const flag = (name) =>
    argv
      .find((arg) => arg.startsWith(`--${name}=`))
      ?.split('=')
      .slice(1)
      .join('=');
  const folder = argv.find((arg) => !arg.startsWith('-'));
  const dataDir = flag('user-data-dir') ?? join(own, 'data');
  await installVSCodeServer();
  prepareSettings(dataDir);
  const server = await startServer({
    dataDir,
    extensionsDir: flag('extensions-dir') ?? join(own, 'extensions'),
    // Lets the page's payload through.
    extraArgs: ['--enable-smoke-test-driver'],
  });
  const browser = await startBrowser();
  const page = await newWorkbenchPage(browser, server.port);
  const remote = (path) => `vscode-remote://localhost:${server.port}${resolve(path)}`;
  const finished = new Promise((settle, fail) => {
    const limit = setTimeout(
      () => fail(new Problem(`The tests gave no result in ${LIMIT_MS / 1000} s.`)),
      LIMIT_MS,
    );
    limit.unref();
    page.on('crash', () => fail(new Problem('The window crashed while the tests ran.')));
    void server.exited.then((how) => fail(new Problem(`The server ended with ${how} while the tests ran.`)));
    void page.exposeFunction('codeAutomationExit', (result) => settle(result));
  });
  await page.exposeFunction('codeAutomationLog', (_level, args) => {
    const [first, ...rest] = args;
    if (String(first).startsWith(PREFIX))
      console.log([String(first).slice(PREFIX.length + 1), ...rest].join(' '));
  });
  await page.goto(
    address(server.port, {
      folder: folder && resolve(folder),
      payload: {
        extensionDevelopmentPath: remote(flag('extensionDevelopmentPath')),
        extensionTestsPath: remote(flag('extensionTestsPath')),
      },
    }),
  );
  const result = await finished;
  await browser.close();
  return result;
}
