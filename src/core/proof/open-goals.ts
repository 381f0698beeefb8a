import type { Report } from '../report';

/** The goals that are not met, by id. */
export function openGoals({ goals }: Report): string[] {
  return goals
    .filter(({ state }) => state !== 'met')
    .map(({ id }) => id)
    .sort();
}
