import type { Exercise } from '../exercises/exercise';

/** What to go on with after an exercise: the first after it, in the order of the catalogue, that is not done, else one before it. */
export function nextExercise(
  exercises: readonly Exercise[],
  after: string | undefined,
  isDone: (exercise: Exercise) => boolean,
): Exercise | undefined {
  const here = exercises.findIndex(({ id }) => id === after);
  const onward = [...exercises.slice(here + 1), ...exercises.slice(0, Math.max(here, 0))];
  return onward.find((exercise) => !isDone(exercise));
}
