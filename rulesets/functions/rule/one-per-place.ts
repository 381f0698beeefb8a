import type { Problem } from '../../../src/core/contract/problem';

/** Keeps the first problem at each place: a shared component is one place, however many operations use it. */
export function onePerPlace<P extends Problem>(problems: readonly P[]): P[] {
  const places = new Map<string, P>();
  for (const problem of problems) {
    const place = JSON.stringify(problem.path);
    if (!places.has(place)) places.set(place, problem);
  }
  return [...places.values()];
}
