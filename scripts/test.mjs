/**
 * `npm test`: installs what is missing, builds, and runs the suites one after the other.
 * With arguments, only the suites they name: `node scripts/test.mjs unit host`.
 * The last line is `N passed, N failed`; the exit code is 1 when anything failed.
 */
import { nodeVersionProblem } from './setup/node-version.mjs';

const problem = nodeVersionProblem();
if (problem) {
  console.error(problem);
  process.exit(1);
}

const { report } = await import('./run/problem.mjs');
const { stopEverything, stopEverythingOnSignal } = await import('./run/process-group.mjs');
stopEverythingOnSignal();
try {
  const { prepareCheckout } = await import('./setup/checkout.mjs');
  await prepareCheckout();
  // These import what the line above installs.
  const { build } = await import('./setup/build.mjs');
  const { runSuites } = await import('./suites/run-suites.mjs');
  await build('--tests');
  process.exitCode = await runSuites(process.argv.slice(2));
} catch (error) {
  report(error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  await stopEverything();
}
