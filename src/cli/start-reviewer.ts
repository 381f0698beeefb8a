import { statSync } from 'node:fs';
import { createReviewer, type Reviewer } from '../library/reviewer';
import { spawnWorker } from './early-worker';

/** The engine for one run of the command line. Its worker starts now, of the size for the largest of the files that will come. */
export function startReviewer(files: readonly string[] = []): Reviewer {
  const reviewer = createReviewer(spawnWorker);
  reviewer.warmUp(Math.max(0, ...files.map(sizeOf)));
  return reviewer;
}

/** What cannot be looked at is said when it is read. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
