import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import { endWithHost } from './end-with-host';
import { loadEngine } from './load-engine';
import type { Reply, Request, ServerPort } from './protocol';
import { packIn } from './read-files';
import { serve } from './serve';
import { SpecFolders } from './spec-folders';

/** The worker's entry under Node: on a thread (`spawn-thread.ts`) or in a process of its own (`spawn-process.ts`). */
const { engine, keep } = loadEngine(parentPort !== null);
const port = onThread() ?? inProcess();
if (port)
  serve(port, {
    ...engine.shippedEngine(),
    prove: engine.prove,
    filesIn: packIn,
    specFolder: new SpecFolders().of,
    onAnswered: keep,
  });
if (!parentPort) endWithHost();

/** What this process has taken of the processor. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function onThread(): ServerPort | undefined {
  const host = parentPort;
  if (!host) return undefined;
  return {
    onRequest: (listener) => host.on('message', (request: Request) => listener(request)),
    reply: (reply: Reply) => host.postMessage(reply),
  };
}

function inProcess(): ServerPort | undefined {
  if (!process.send) return undefined;
  return {
    onRequest: (listener) => process.on('message', (request: Request) => listener(request)),
    reply: (reply: Reply) => process.send?.('ready' in reply ? { ...reply, cpuMs: cpuMs() } : reply),
  };
}
