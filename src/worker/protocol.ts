import type { Exercise } from '../core/exercises/exercise';
import type { Proof } from '../core/proof/prove';
import type { LintReport, Report } from '../core/report';
import type { Locale } from '../core/texts/locale';
import type { Profile } from '../engine/profiles';

/**
 * Host → worker. `id` grows with each request; `thorough` as in `CheckOptions`; `most` is how many findings the host can
 * show. The files of what is to be proven are read by the worker, below `folder`.
 */
export type Request =
  | {
      id: number;
      kind: 'check';
      exercise: Exercise;
      text: string;
      locale: Locale;
      thorough: boolean;
      file?: string | undefined;
    }
  | {
      id: number;
      kind: 'lint';
      file: string;
      text: string;
      locale: Locale;
      thorough: boolean;
      profile: Profile;
      most?: number | undefined;
    }
  | { id: number; kind: 'prove'; folder: string; slug: string };

/** What answers a request. */
export type Answer = Report | LintReport | Proof;

/**
 * Worker → host. `ready`, once: the engine is loaded. `step`: a part of the request is done, and the next one has a time
 * limit of its own.
 */
export type Reply =
  | { ready: true }
  | { id: number; step: true }
  | { id: number; answer: Answer }
  | { id: number; error: string };

/** Why a worker ended: it ran out of memory, or something else. */
export interface Death {
  outOfMemory: boolean;
  message: string;
}

/** The host's end of the channel to one worker; the same on every host. */
export interface Port {
  post(message: Request): void;
  onReply(listener: (reply: Reply) => void): void;
  /** The worker ended or failed to start: by itself, or after `terminate`. May be told more than once. */
  onDeath(listener: (death: Death) => void): void;
  terminate(): void;
}

/** Starts a worker with so many megabytes of heap. Called lazily, and again after a death. Throws where the system lets none start. */
export type Spawn = (memoryMb: number) => Port;

/** The worker's end. */
export interface ServerPort {
  onRequest(listener: (request: Request) => void): void;
  reply(reply: Reply): void;
}
