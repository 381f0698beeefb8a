import { join } from 'node:path';
import type * as Engine from '../engine/engine';
import { loadCached } from './code-cache/load-cached';

/**
 * The engine of `dist/engine.js`. A run of the command line starts cold each time, so it keeps the compiled code; a process
 * beside an editor starts once.
 */
export function loadEngine(cold: boolean): { engine: typeof Engine; keep: (kind: string) => void } {
  const loaded = cold ? loadCached<typeof Engine>(join(__dirname, 'engine.js')) : undefined;
  if (loaded) return { engine: loaded.exports, keep: loaded.keep };
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it in any case
  return { engine: require('../engine/engine') as typeof Engine, keep: () => undefined };
}
