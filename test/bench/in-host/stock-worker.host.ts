import type { ISpectralDiagnostic } from '@stoplight/spectral-core';
import { parentPort } from 'node:worker_threads';
import sameJob from '../rulesets/same-job.yaml';
import { stock } from '../stock';

export interface StockReply {
  id: number;
  results: Pick<ISpectralDiagnostic, 'code' | 'message' | 'severity' | 'range'>[];
}

/** Stock Spectral off the host's thread, in a worker of the same shape as ours. */
const lint = stock(sameJob);
parentPort?.on('message', ({ id, text }: { id: number; text: string }) => {
  void lint(text).then((all) => {
    const results = all.map(({ code, message, severity, range }) => ({ code, message, severity, range }));
    parentPort?.postMessage({ id, results } satisfies StockReply);
  });
});
