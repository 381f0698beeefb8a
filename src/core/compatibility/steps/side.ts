import type { Surroundings } from '../../contract/contract';

/** One of the two documents. */
export interface Side extends Surroundings {
  which: 'baseline' | 'revision';
  /** @throws Overspent */
  spend(this: void, steps: number): void;
}
