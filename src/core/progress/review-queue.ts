import type { Exercise } from '../exercises/exercise';
import type { ProgressEvent, Submitted } from './events';
import { attemptsAt, isPassed } from './progress';

/** A solved exercise, and when it is worth solving again. */
export interface Review {
  exercise: Exercise;
  /** When it is due, in milliseconds since 1970. */
  due: number;
  /** How often it was solved again in time, one after the other. */
  times: number;
}

/**
 * Days until the next review, after each time that it went well: each about three times the one before, because what was
 * remembered for long is forgotten more slowly.
 */
const INTERVALS = [3, 10, 30, 90, 270];
const DAY_MS = 86_400_000;

/** The solved exercises, those that have been due for longest first. `events` are in time order. */
export function reviewQueue(exercises: readonly Exercise[], events: readonly ProgressEvent[]): Review[] {
  return exercises
    .flatMap((exercise) => {
      const schedule = scheduleOf(attemptsAt(events, exercise.id));
      return schedule ? [{ exercise, ...schedule }] : [];
    })
    .sort((a, b) => a.due - b.due);
}

/** Those of a queue that are due by now. */
export function dueBy(queue: readonly Review[], now: Date): Review[] {
  return queue.filter(({ due }) => due <= now.getTime());
}

/**
 * When the next review is due. The first attempt that is passed begins it; one that is passed when it is due makes the
 * interval longer, one that is not passed then makes it the first again. What is submitted sooner changes nothing.
 */
function scheduleOf(attempts: readonly Submitted[]): Omit<Review, 'exercise'> | undefined {
  let schedule: Omit<Review, 'exercise'> | undefined;
  for (const attempt of attempts) {
    const at = Date.parse(attempt.at);
    if (schedule && at < schedule.due) continue;
    if (isPassed(attempt)) schedule = after(at, schedule ? schedule.times + 1 : 0);
    else if (schedule) schedule = after(at, 0);
  }
  return schedule;
}

function after(at: number, times: number): Omit<Review, 'exercise'> {
  const days = INTERVALS[Math.min(times, INTERVALS.length - 1)] ?? 0;
  return { due: at + days * DAY_MS, times };
}
