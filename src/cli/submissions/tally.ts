import type { Row, RowState } from './results/row';

/** What a run has come to so far. */
export interface Tally {
  rows: number;
  states: Record<RowState, number>;
  passed: number;
  takenOver: number;
  /** Graded, with a score below the least that was asked for. */
  below: number;
}

export function emptyTally(): Tally {
  return { rows: 0, states: { graded: 0, notChecked: 0, unreadable: 0 }, passed: 0, takenOver: 0, below: 0 };
}

export function count(tally: Tally, row: Row, takenOver: boolean, minScore: number | undefined): void {
  tally.rows++;
  tally.states[row.state]++;
  if (row.passed) tally.passed++;
  if (takenOver) tally.takenOver++;
  if (row.score !== null && minScore !== undefined && row.score < minScore) tally.below++;
}

/** 0: every file is graded, whatever the scores; 1: some are not, or a score is below the least asked for. */
export function exitCodeOf({ states, below }: Tally): 0 | 1 {
  return states.notChecked + states.unreadable + below > 0 ? 1 : 0;
}
