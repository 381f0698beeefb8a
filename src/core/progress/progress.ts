import type { Outcome, ProgressEvent, Submitted } from './events';

/**
 * Where a learner stands with one exercise.
 * - `new`: never opened
 * - `inProgress`: opened, no attempt was passed yet
 * - `done`: an attempt met every goal in a correct document; it stays done whatever is submitted later
 */
export interface Progress {
  state: 'new' | 'inProgress' | 'done';
  /** The best score of all attempts. */
  best?: number;
  attempts: number;
  /** The latest known outcome, submitted or not. */
  latest?: Outcome;
  lastAttempt?: Submitted;
}

/** The submitted attempts at one exercise, in the order of the events. */
export function attemptsAt(events: readonly ProgressEvent[], exercise: string): Submitted[] {
  return events.flatMap((event) =>
    event.kind === 'submitted' && event.exercise === exercise ? [event] : [],
  );
}

/** Sums up the events of one exercise. `events` are in time order, as `union` returns them. */
export function progressOf(events: readonly ProgressEvent[], exercise: string): Progress {
  const own = events.filter((event) => event.exercise === exercise);
  const attempts = attemptsAt(own, exercise);
  const latest = own.findLast((event) => event.kind !== 'opened');
  const lastAttempt = attempts.at(-1);
  const done = attempts.some(({ met, total, blocked }) => total > 0 && met === total && !blocked);
  return {
    state: own.length === 0 ? 'new' : done ? 'done' : 'inProgress',
    attempts: attempts.length,
    ...(attempts.length === 0
      ? {}
      : { best: attempts.reduce((best, { score }) => Math.max(best, score), -Infinity) }),
    ...(latest ? { latest: { score: latest.score, met: latest.met, total: latest.total } } : {}),
    ...(lastAttempt ? { lastAttempt } : {}),
  };
}
