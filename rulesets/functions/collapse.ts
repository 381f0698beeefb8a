import type { Problem } from './define-rule';
import { listed } from './wording';

/** A problem, and the name by which a reader knows where it is: an operation, a parameter. */
export interface NamedProblem extends Problem {
  name: string;
}

const FEW = 6;

/**
 * The problems one by one; where the rule would speak up nearly everywhere, one finding at `/paths` instead: the
 * same sentence forty times is read once, if at all. `whole` says it with the count and the first three names.
 */
export function* collapsed(
  problems: readonly NamedProblem[],
  examined: number,
  whole: (count: number, examples: string) => string,
): Generator<Problem> {
  if (examined < FEW || problems.length <= examined * 0.8) {
    for (const { message, path } of problems) yield { message, path };
    return;
  }
  const names = problems.slice(0, 3).map(({ name }) => name);
  yield { message: whole(problems.length, listed(names)), path: ['paths'] };
}

/** Keeps the first problem at each place: a shared component is one place, however many operations use it. */
export function onePerPlace<P extends Problem>(problems: readonly P[]): P[] {
  const places = new Map<string, P>();
  for (const problem of problems) {
    const place = JSON.stringify(problem.path);
    if (!places.has(place)) places.set(place, problem);
  }
  return [...places.values()];
}
