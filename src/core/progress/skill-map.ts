import type { Exercise } from '../exercises/exercise';
import type { Progress } from './progress';

/** How far a learner is with one theme. */
export interface Skill {
  theme: string;
  exercises: Exercise[];
  /** How many of them are done. */
  done: number;
  /** 0..100: the mean of the best known scores of those that were tried; absent where none was. */
  mastery?: number;
}

/** After every mastery. */
const UNTRIED = 101;

/** A skill per theme, the weakest first; themes of which nothing was tried come last, in the order of the catalogue. */
export function skillMap(exercises: readonly Exercise[], of: (slug: string) => Progress): Skill[] {
  const byTheme = new Map<string, Exercise[]>();
  for (const exercise of exercises)
    for (const theme of exercise.dimensions) byTheme.set(theme, [...(byTheme.get(theme) ?? []), exercise]);
  return [...byTheme]
    .map(([theme, its]) => skill(theme, its, of))
    .sort((a, b) => (a.mastery ?? UNTRIED) - (b.mastery ?? UNTRIED));
}

function skill(theme: string, exercises: Exercise[], of: (slug: string) => Progress): Skill {
  const all = exercises.map(({ id }) => of(id));
  const scores = all.flatMap(({ best, latest }) => best ?? latest?.score ?? []);
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    theme,
    exercises,
    done: all.filter(({ state }) => state === 'done').length,
    ...(scores.length === 0 ? {} : { mastery: Math.round(sum / scores.length) }),
  };
}
