import type { Problem } from '../../../src/core/contract/problem';
import { dotted } from '../../../src/core/texts/wording';
import { collapse, MANY } from '../rule/collapse';

/**
 * The problems, or one for all where there are more than anybody reads; of those the first three objects are named
 * that a problem is in.
 */
export function inManyPlaces(
  problems: readonly Problem[],
  message: (count: number, first: string) => string,
): Problem[] {
  const placed = problems.map((problem) => ({ ...problem, place: dotted(problem.path.slice(1, -1)) }));
  const path = problems[0]?.path ?? [];
  return collapse(placed, 0, (_, __, first) => ({ message: message(problems.length, first), path }), {
    most: MANY,
  });
}
