import type { Outcome, ProgressEvent, Submitted } from './events';

/**
 * Where a learner stands with one exercise.
 * - `new`: never opened
 * - `inProgress`: opened, no attempt was passed yet
 * - `done`: an attempt met every goal in a correct document; it stays done whatever is submitted later
 */
export interface Progress {
  state: 'new' | 'inProgress' | 'done';
  /** The learner gave up once, and had the solutions shown. */
  gaveUp?: true;
  /** The best score of all attempts. */
  best?: number;
  attempts: number;
  /** The latest known outcome, submitted or not. */
  latest?: Outcome;
  lastAttempt?: Submitted;
  /** The attempts that were passed, where any was. */
  passed?: Submitted[];
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
  const latest = own.findLast((event) => event.kind === 'checked' || event.kind === 'submitted');
  const lastAttempt = attempts.at(-1);
  const passed = attempts.filter(isPassed);
  return {
    state: own.length === 0 ? 'new' : passed.length > 0 ? 'done' : 'inProgress',
    ...(passed.length > 0 ? { passed } : {}),
    attempts: attempts.length,
    ...(own.some(({ kind }) => kind === 'gaveUp') ? { gaveUp: true } : {}),
    ...(attempts.length === 0
      ? {}
      : { best: attempts.reduce((best, { score }) => Math.max(best, score), -Infinity) }),
    ...(latest ? { latest: { score: latest.score, met: latest.met, total: latest.total } } : {}),
    ...(lastAttempt ? { lastAttempt } : {}),
  };
}

/** Whether an attempt met every goal in a correct document. */
export function isPassed({ met, total, blocked }: Submitted): boolean {
  return total > 0 && met === total && !blocked;
}

/** Whether solutions and notes are open: to who has solved the exercise, or given up; and that stays so. */
export function isOpenTo({ state, gaveUp }: Progress): boolean {
  return state === 'done' || gaveUp === true;
}
