import { WORKER_FILE } from '../library/content';
import { limitsFor } from '../worker/limits';
import type { Port, Spawn } from '../worker/protocol';
import { spawnThread } from '../worker/spawn-thread';

/** The commands that always need the engine. */
const REVIEWS = ['check', 'lint', 'verify'];
/** Where these stand, nothing is reviewed. */
const HELP = ['--help', '-h', '--version'];

const spawn = spawnThread(WORKER_FILE);
const usual = limitsFor(0).memoryMb;

/**
 * The first worker loads its engine while the rest of the command line is still being loaded, so `main.ts` imports this
 * before everything else. It saves a twentieth of a cold `lint`.
 */
let early: Port | undefined = isReview(process.argv.slice(2)) ? spawn(usual) : undefined;

/** As `spawnThread`: the first time it gives the worker that was started early, if that has the right size. */
export const spawnWorker: Spawn = (memoryMb) => {
  const port = early;
  early = undefined;
  if (port && memoryMb === usual) return port;
  port?.terminate();
  return spawn(memoryMb);
};

function isReview(typed: readonly string[]): boolean {
  return REVIEWS.includes(typed[0] ?? '') && !typed.some((word) => HELP.includes(word));
}
