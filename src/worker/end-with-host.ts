import process from 'node:process';
import { Worker } from 'node:worker_threads';

/** Runs on a thread of its own, so it is no module. On Windows the parent's id stays when the parent is gone. */
const WATCH = `
  const { workerData: host } = require('node:worker_threads');
  const isGone = () => {
    if (process.ppid !== host) return true;
    try { process.kill(host, 0); return false; } catch (error) { return error.code === 'ESRCH'; }
  };
  setInterval(() => { if (isGone()) process.kill(process.pid, 'SIGKILL'); }, 1000);
`;

/**
 * Ends this process when its host is gone, even if the engine is busy for ever then. An engine that is idle, or comes to
 * an end, hears of it by the channel that closes.
 */
export function endWithHost(): void {
  const resourceLimits = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 };
  new Worker(WATCH, { eval: true, execArgv: [], resourceLimits, workerData: process.ppid }).unref();
}
