import type { Problem } from '../../../src/core/contract/problem';
import { listed } from '../../../src/core/texts/wording';

/** A problem and the name of the place it is about, for the list. */
export interface Placed extends Problem {
  place: string;
}

export function isPlaced(problem: Problem): problem is Placed {
  return 'place' in problem;
}

/** What is said once: how many places, of how many, and the first three of them in back-ticks. */
export type Whole = (count: number, of: number, first: string) => Problem;

/** Fewer are read one by one. */
const FEWEST = 6;
const NEARLY_ALL = 0.8;

/** Above this, what was meant for one place is a habit of the whole document. */
export const MANY = 30;

/**
 * The problems, or one for all of them where nearly every place has one, or where there are more than `most`:
 * thirty equal findings teach nothing.
 */
export function collapse<P extends Placed>(
  problems: readonly P[],
  of: number,
  whole: Whole,
  { most = Number.POSITIVE_INFINITY, fewest = FEWEST }: { most?: number; fewest?: number } = {},
): Problem[] {
  const places = [...new Set(problems.map(({ place }) => place))];
  const isHabit = of >= fewest && places.length > of * NEARLY_ALL;
  if (!isHabit && problems.length <= most) return [...problems];
  return [whole(places.length, of, listed(places.slice(0, 3)))];
}
