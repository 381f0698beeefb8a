import { parentPort } from 'node:worker_threads';
import { shippedKata } from '../engine/engine';
import type { Reply, Request } from './protocol';
import { serve } from './serve';

/** The worker's entry under Node. */
const port = parentPort;
if (port) {
  serve(
    {
      onRequest: (listener) => port.on('message', (request: Request) => listener(request)),
      reply: (reply: Reply) => port.postMessage(reply),
    },
    shippedKata,
  );
}
