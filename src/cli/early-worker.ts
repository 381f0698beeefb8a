import { WORKER_FILE } from '../library/content';
import type { Spawn } from '../worker/protocol';
import { portOf, startThread } from '../worker/spawn-thread';

/** The commands that always need the engine. */
const REVIEWS = ['check', 'lint', 'verify', 'diff', 'changelog'];
/** Where these stand, nothing is reviewed. */
const HELP = ['--help', '-h', '--version'];

/**
 * The first worker loads its engine while the rest of the command line is still being loaded, so `main.ts` imports this
 * before everything else. It saves a twentieth of a cold `lint`.
 */
let early = isReview(process.argv.slice(2)) ? startThread(WORKER_FILE) : undefined;

/** Starts a worker on a thread; the first one has been started already. */
export const spawnWorker: Spawn = (memoryMb) => {
  const worker = early ?? startThread(WORKER_FILE);
  early = undefined;
  return portOf(worker, memoryMb);
};

function isReview(typed: readonly string[]): boolean {
  return REVIEWS.includes(typed[0] ?? '') && !typed.some((word) => HELP.includes(word));
}
