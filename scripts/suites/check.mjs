import { startGroup } from '../run/process-group.mjs';

/** Runs command lines one after the other as one check: passed when each exits with 0. All of them run. */
export async function checkSuite(...commands) {
  let failed = 0;
  for (const [command, ...args] of commands) {
    const code = await startGroup(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).exited;
    if (code !== 0) failed = 1;
  }
  return { passed: 1 - failed, failed };
}
