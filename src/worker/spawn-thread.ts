import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { Port, Reply } from './protocol';

/** Memory is taken at a few hundred megabytes a second. */
const LOOK_EVERY_MS = 20;

/** What the process needs beside the two heaps: V8's code, Node, stacks. */
const BESIDES_MB = 100;

/**
 * V8 must not meet a limit of its own: where a large array or map outgrows one, it ends not the thread but the process. So
 * this one is out of reach, and the host looks how much memory the process takes.
 */
const OUT_OF_REACH_MB = 16_384;

/** Half of the default, which saves 10 MB on a spec of 13 MB and costs no time. */
const YOUNG_MB = 24;

/** A main thread recurses 1 MB deep. More than 4 MB would be no help: Node guards what lies within. */
const STACK_MB = 4;

/**
 * Starts `dist/worker.js` on a thread. `workerFile` is its absolute path. For a host that lives no longer than its reviews:
 * a thread starts sooner than a process, and is never left behind. Out: what `portOf` takes before the event loop turns.
 */
export function startThread(workerFile: string): Worker {
  const resourceLimits = {
    maxOldGenerationSizeMb: OUT_OF_REACH_MB,
    maxYoungGenerationSizeMb: YOUNG_MB,
    stackSizeMb: STACK_MB,
  };
  const worker = new Worker(workerFile, { resourceLimits, stderr: true });
  // The host must be able to end while an idle worker waits.
  worker.unref();
  return worker;
}

/** The channel to a worker on a thread, which may take so many megabytes of heap. */
export function portOf(worker: Worker, memoryMb: number): Port {
  let outgrown = false;
  let least = megabytesBesideOurs();
  const watch = setInterval(() => {
    const now = megabytesBesideOurs();
    least = Math.min(least, now);
    // The system may not have back yet what the worker before this one took: that is not this one's.
    if (now <= memoryMb + BESIDES_MB || now - least <= memoryMb / 3) return;
    outgrown = true;
    clearInterval(watch);
    void worker.terminate();
  }, LOOK_EVERY_MS);
  watch.unref();
  worker.once('exit', () => clearInterval(watch));
  return {
    post: (message) => worker.postMessage(message),
    onReply: (listener) => {
      worker.on('message', (reply: Reply) => listener(reply));
      // Who listens holds the host again.
      worker.unref();
    },
    onDeath: (listener) => {
      worker.on('error', (error) =>
        listener({ outOfMemory: false, message: error instanceof Error ? error.message : String(error) }),
      );
      worker.on('exit', (code) =>
        listener({ outOfMemory: outgrown, message: `the worker ended with code ${code}` }),
      );
    },
    terminate: () => void worker.terminate(),
    // The host waits meanwhile, so nearly all of it is the worker's.
    cpuMs: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    },
  };
}

/** What the process has, without the heap of the thread that asks. */
function megabytesBesideOurs(): number {
  const { rss, heapTotal, external } = process.memoryUsage();
  return (rss - heapTotal - external) / 1_048_576;
}
