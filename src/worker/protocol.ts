import type { Exercise } from '../core/exercises/exercise';
import type { LintReport, Report } from '../core/report';
import type { Locale } from '../core/texts/locale';

/** Host → worker. `id` grows with each request; `thorough` as in `CheckOptions`. */
export type Request =
  | { id: number; kind: 'check'; exercise: Exercise; text: string; locale: Locale; thorough: boolean }
  | { id: number; kind: 'lint'; file: string; text: string; locale: Locale };

/** Worker → host. */
export type Reply = { id: number; report: Report | LintReport } | { id: number; error: string };

/** The host's end of the channel to one worker; the same on every host. */
export interface Port {
  post(message: Request): void;
  onReply(listener: (reply: Reply) => void): void;
  /** The worker ended or failed to start: by itself, or after `terminate`. May be told more than once. */
  onDeath(listener: (reason: string) => void): void;
  terminate(): void;
}

/** Starts a worker. Called lazily, and again after a death. Throws where the system lets none start. */
export type Spawn = () => Port;

/** The worker's end. */
export interface ServerPort {
  onRequest(listener: (request: Request) => void): void;
  reply(reply: Reply): void;
}
