import { assistanceIn } from './assistance';
import type { Assistance, ProgressEvent } from './events';
import { attemptsAt, isPassed } from './progress';

/** How an exercise came to be solved. */
export interface SolvedMoment extends Assistance {
  /** Minutes from opening it for the first time, breaks included; absent where nobody saw it opened. */
  minutes?: number;
  /** Attempts up to the one that passed. */
  attempts: number;
}

/** Undefined while it is not solved. `events` are in time order. */
export function solvedMoment(events: readonly ProgressEvent[], exercise: string): SolvedMoment | undefined {
  const attempts = attemptsAt(events, exercise);
  const index = attempts.findIndex(isPassed);
  const passed = attempts[index];
  if (!passed) return undefined;
  const opened = events.find((event) => event.exercise === exercise && event.kind === 'opened');
  const ms = opened ? Date.parse(passed.at) - Date.parse(opened.at) : -1;
  return {
    ...assistanceIn(passed),
    attempts: index + 1,
    ...(ms >= 0 ? { minutes: Math.max(1, Math.round(ms / 60_000)) } : {}),
  };
}
