import type { Exercise } from '../exercises/exercise';
import type { Progress } from './progress';
import { skillMap } from './skill-map';

/**
 * What to go on with: of the exercises that are not done, the one whose themes the learner is weakest in. Themes that
 * nobody has tried are no weakness. Among equals the first after `after`, in the order of the catalogue.
 */
export function nextExercise(
  exercises: readonly Exercise[],
  of: (slug: string) => Progress,
  after?: string,
): Exercise | undefined {
  const mastery = new Map(skillMap(exercises, of).map((skill) => [skill.theme, skill.mastery]));
  const strength = ({ dimensions }: Exercise) => {
    const all = dimensions.map((theme) => mastery.get(theme) ?? 100);
    return all.length === 0 ? 100 : all.reduce((sum, one) => sum + one, 0) / all.length;
  };
  const here = exercises.findIndex(({ id }) => id === after);
  const onward = [...exercises.slice(here + 1), ...exercises.slice(0, Math.max(here, 0))];
  return onward
    .filter(({ id }) => of(id).state !== 'done')
    .sort((a, b) => strength(a) - strength(b))
    .at(0);
}
