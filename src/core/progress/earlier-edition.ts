import { DEFAULT_EDITION, type Exercise } from '../exercises/exercise';
import type { Submitted } from './events';
import type { Progress } from './progress';

/** Whether an exercise was solved, and only as it was before it asked for something else. It stays solved. */
export function isOfEarlierEdition(
  exercise: Pick<Exercise, 'goals' | 'edition'>,
  { passed = [] }: Progress,
): boolean {
  return passed.length > 0 && !passed.some((attempt) => isOfThis(exercise, attempt));
}

/** The edition as an attempt records it. */
export function editionOf({ edition = DEFAULT_EDITION }: Pick<Exercise, 'edition'>): string {
  return String(edition);
}

/**
 * Other goals are another edition by themselves; what else changes what is asked, the exercise says by its number. How
 * a goal is recognised may be mended. Earlier versions recorded no number: such an attempt is told by its goals alone.
 */
function isOfThis(exercise: Pick<Exercise, 'goals' | 'edition'>, { edition, goals }: Submitted): boolean {
  const said = edition !== undefined && /^[1-9]\d{0,2}$/.test(edition) ? edition : undefined;
  if (said !== undefined && said !== editionOf(exercise)) return false;
  const own = exercise.goals.map(({ id }) => id);
  const names = new Set(Object.keys(goals));
  return names.size === own.length && own.every((id) => names.has(id));
}
