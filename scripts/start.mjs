/** `npm start`: installs what is missing, builds, and opens API Kata on a practice folder. `--help` has the options. */
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
  const { HELP, readOptions } = await import('./start/options.mjs');
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(HELP);
  } else {
    const { start } = await import('./start/start.mjs');
    await start(options);
  }
} catch (error) {
  report(error);
  process.exitCode = 1;
} finally {
  await stopEverything();
}
