import type { GoalState, Report } from '../report';

/** A goal counts once it is met. One whose findings are waived is no pass. */
export function isMet({ state }: { state: GoalState }): boolean {
  return state === 'met';
}

/** How many goals are met. */
export function metGoals({ goals }: Pick<Report, 'goals'>): number {
  return goals.filter(isMet).length;
}

/** Nothing could be decided about any goal, so no single one has anything to say. */
export function isUnreadable({ goals }: Pick<Report, 'goals'>): boolean {
  return goals.length > 0 && goals.every(({ state }) => state === 'notChecked');
}

/** What the score is the sum of: the points of each goal, and last, where there are any, those that a decision brings. */
export function pointsIn({ goals, score }: Pick<Report, 'goals' | 'score'>): number[] {
  const points = goals.map(({ state, weight }) => (state === 'met' ? weight : 0));
  const decided = score - points.reduce((sum, n) => sum + n, 0);
  return decided > 0 ? [...points, decided] : points;
}
