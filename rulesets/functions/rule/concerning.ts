import type { Subject } from '../../../src/core/contract/examination';
import type { Problem } from '../../../src/core/contract/problem';

/** A problem, and whom it concerns where its place does not say so. */
export interface Concerning extends Problem {
  concerned?: readonly Subject[];
}
