import { editionOf } from '../exercises/edition';
import type { Exercise } from '../exercises/exercise';
import type { Submitted } from './events';
import type { Progress } from './progress';

/** Whether an exercise was solved, and only as it was before it asked for something else. It stays solved. */
export function isOfEarlierEdition(exercise: Exercise, { passed = [] }: Progress): boolean {
  return passed.length > 0 && !passed.some((attempt) => isOfThis(exercise, attempt));
}

/** An attempt of a version that did not say the edition is told by the goals it names. */
function isOfThis(exercise: Exercise, { edition, goals }: Submitted): boolean {
  if (edition !== undefined) return edition === editionOf(exercise);
  const names = Object.keys(goals).sort().join('\n');
  return (
    names ===
    exercise.goals
      .map(({ id }) => id)
      .sort()
      .join('\n')
  );
}
