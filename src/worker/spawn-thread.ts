import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { Port, Reply, Spawn } from './protocol';

/**
 * Starts `dist/worker.js` on a worker thread. `workerFile` is its absolute path. A worker that outgrows `resourceLimits`
 * dies alone.
 */
export function spawnThread(workerFile: string, resourceLimits: ResourceLimits): Spawn {
  return (): Port => {
    const worker = new Worker(workerFile, { resourceLimits });
    // The host must be able to end while an idle worker waits.
    worker.unref();
    return {
      post: (message) => worker.postMessage(message),
      onReply: (listener) => worker.on('message', (reply: Reply) => listener(reply)),
      onDeath: (listener) => {
        worker.on('error', (error) => listener(error instanceof Error ? error.message : String(error)));
        worker.on('exit', (code) => listener(`the worker ended with code ${code}`));
      },
      terminate: () => void worker.terminate(),
    };
  };
}
