import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { CLOCK_FD } from './clock';

/** Runs on a thread of its own, so it is no module. On Windows the parent's id stays when the parent is gone. */
const WATCH = `
  const { workerData: host } = require('node:worker_threads');
  const isGone = () => {
    if (process.ppid !== host) return true;
    try { process.kill(host, 0); return false; } catch (error) { return error.code === 'ESRCH'; }
  };
  let told = 0;
  const tellTime = () => {
    const { user, system } = process.cpuUsage();
    const now = Math.round((user + system) / 1000);
    if (now - told < 50) return;
    told = now;
    try { require('node:fs').writeSync(${CLOCK_FD}, now + '\\n'); } catch {}
  };
  setInterval(() => { if (isGone()) process.kill(process.pid, 'SIGKILL'); tellTime(); }, 500);
`;

/**
 * Ends this process when its host is gone, even if the engine is busy for ever then, and tells the host how much time of the
 * processor it takes. An engine that is idle, or comes to an end, hears by the channel that closes that the host is gone.
 */
export function endWithHost(): void {
  const resourceLimits = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 };
  new Worker(WATCH, { eval: true, execArgv: [], resourceLimits, workerData: process.ppid }).unref();
}
