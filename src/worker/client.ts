import type { Exercise } from '../core/exercises/exercise';
import type { LintReport, Report } from '../core/report';
import type { Locale } from '../core/texts/locale';
import type { Spawn } from './protocol';

/** Why a check brought no report. `superseded`: a newer one took its place; say nothing to the user. */
export class NotChecked extends Error {
  constructor(
    readonly reason: 'superseded' | 'time-limit' | 'crashed' | 'backing-off',
    message: string,
  ) {
    super(message);
  }
}

/** The engine, off the host's thread. A rejected promise is always a `NotChecked`. */
export interface Engine {
  /** `key` names the document: a newer check of the same key cancels the older one at once. */
  check(key: string, exercise: Exercise, text: string, locale: Locale): Promise<Report>;
  lint(key: string, file: string, text: string, locale: Locale): Promise<LintReport>;
  /** Starts the worker early, so that the first check finds it warm. */
  warmUp(): void;
  dispose(): void;
}

export declare function createEngine(spawn: Spawn, options?: { timeLimitMs?: number }): Engine;
