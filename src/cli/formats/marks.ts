import type { GoalState } from '../../core/report';

/** A sign for each state of a goal, beside its word or in its place. */
export const MARKS: Record<GoalState, string> = { met: '✓', unmet: '✗', notChecked: '?', waived: '~' };
