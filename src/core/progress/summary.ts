import type { ProgressEvent } from './events';
import { isPassed } from './progress';

/**
 * The few events of each exercise that say where its learner stands: when it was opened and given up, the first and the
 * last attempt that was passed, the best one and the last one. Merged by id into what another machine knows, they bring
 * the standing there, and lose nothing of it.
 */
export function summaryOf(events: readonly ProgressEvent[]): ProgressEvent[] {
  const byExercise = new Map<string, ProgressEvent[]>();
  for (const event of events)
    byExercise.set(event.exercise, [...(byExercise.get(event.exercise) ?? []), event]);
  const telling = new Set([...byExercise.values()].flatMap(telltale));
  return events.filter((event) => telling.has(event));
}

function telltale(events: readonly ProgressEvent[]): ProgressEvent[] {
  const attempts = events.filter((event) => event.kind === 'submitted');
  const passed = attempts.filter(isPassed);
  const best = attempts.reduce<(typeof attempts)[number] | undefined>(
    (one, other) => (one && one.score >= other.score ? one : other),
    undefined,
  );
  const first = (kind: ProgressEvent['kind']) => events.find((event) => event.kind === kind);
  const all = [first('opened'), first('gaveUp'), passed[0], passed.at(-1), best, attempts.at(-1)];
  return all.filter((event) => event !== undefined);
}
