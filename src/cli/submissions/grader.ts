import type { Exercise } from '../../core/exercises/exercise';
import type { Report } from '../../core/report';
import type { Locale } from '../../core/texts/locale';
import { createClient } from '../../worker/client';
import { NotChecked } from '../../worker/not-checked';
import type { Spawn } from '../../worker/protocol';

/** A report, or why there is none. `stopped` only after `dispose`. */
export type Graded =
  { report: Report } | { report?: undefined; reason: 'time-limit' | 'crashed' | 'stopped'; detail: string };

/** One engine on a worker of its own. Grades one submission at a time, and replaces its worker when that dies. */
export interface Grader {
  /** Never rejects because of a text. @throws EngineError where no worker starts at all */
  grade(exercise: Exercise, text: string): Promise<Graded>;
  dispose(): void;
}

/** No engine could be started, so nothing can be graded. */
export class EngineError extends Error {}

export interface GraderSettings {
  locale: Locale;
  /** For one submission, from a worker that is ready. */
  timeLimitMs: number;
  /** Asks the independent validator, too. */
  thorough: boolean;
}

/** A new worker loads, compiles its rules, and runs each once: that is not the submission's time. */
const START_LIMIT_MS = 120_000;
const FIRST_SPEC =
  "openapi: 3.1.0\ninfo: { title: First, version: '1' }\npaths:\n  /things:\n    get: { responses: { '200': { description: OK } } }\n";

export function createGrader(spawn: Spawn, { locale, timeLimitMs, thorough }: GraderSettings): Grader {
  // A worker that dies is replaced at once: the next submission is somebody else's.
  const client = createClient(spawn, { backOffMs: 0 });
  let warm = false;
  let disposed = false;
  const check = (exercise: Exercise, text: string, limit: number) =>
    client.request('submission', 'check', { exercise, text, locale, thorough }, { timeLimitMs: limit });

  return {
    async grade(exercise, text) {
      if (disposed) return { reason: 'stopped', detail: '' };
      try {
        if (!warm) {
          await check(exercise, FIRST_SPEC, START_LIMIT_MS);
          warm = true;
        }
        return { report: await check(exercise, text, timeLimitMs) };
      } catch (error) {
        if (!(error instanceof NotChecked)) throw error;
        if (error.reason === 'superseded') return { reason: 'stopped', detail: '' };
        if (!warm) throw new EngineError(error.message);
        warm = false;
        const isLate = error.reason === 'time-limit' || error.reason === 'busy';
        return { reason: isLate ? 'time-limit' : 'crashed', detail: error.message };
      }
    },
    dispose() {
      disposed = true;
      client.dispose();
    },
  };
}
