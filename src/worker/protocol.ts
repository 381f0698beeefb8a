import type { Exercise } from '../core/exercises/exercise';
import type { LintReport, Report } from '../core/report';

/** The languages a learner can read. */
export type { Locale } from '../core/texts/locale';
import type { Locale } from '../core/texts/locale';

/** Host → worker. `id` grows with each request. */
export type Request =
  | { id: number; kind: 'check'; exercise: Exercise; text: string; locale: Locale }
  | { id: number; kind: 'lint'; file: string; text: string; locale: Locale };

/** Worker → host. */
export type Reply = { id: number; report: Report | LintReport } | { id: number; error: string };

/** One end of a message channel to the worker; the same on every host. */
export interface Port {
  post(message: Request): void;
  onReply(listener: (reply: Reply) => void): void;
  /** The worker ended or failed to start; never called after `terminate`. */
  onDeath(listener: (reason: string) => void): void;
  terminate(): void;
}

/** Starts a worker. Called lazily, and again after a death. */
export type Spawn = () => Port;
