import { basename } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { Problem } from './problem.mjs';
import { startGroup } from './process-group.mjs';

const HEARTBEAT_MS = 10_000;

/**
 * Runs a command to its end with its output shown, and a sign of life now and then while it is silent.
 * In: what it is doing (for people), command, arguments, spawn options.
 * Throws a Problem when it cannot be started or does not exit with 0.
 */
export async function run(doing, command, args, options = {}) {
  const started = Date.now();
  const heartbeat = setInterval(() => {
    console.log(`  … still ${doing} (${Math.round((Date.now() - started) / 1000)} s)`);
  }, HEARTBEAT_MS);
  try {
    const code = await startGroup(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options })
      .exited;
    if (code !== 0) {
      throw new Problem(`${basename(command)} ended with ${code} while ${doing}: what it said is above.`);
    }
  } finally {
    clearInterval(heartbeat);
  }
}

/** Runs npm: the one that runs this script where there is one, else the one on the PATH. */
export async function npm(doing, args, options = {}) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(doing, process.execPath, [cli, ...args], options);
  return run(doing, 'npm', args, { ...options, shell: process.platform === 'win32' });
}
