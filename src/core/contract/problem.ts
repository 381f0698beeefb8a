import type { JsonPath } from '../json';

/** A rule's result: what is wrong, and the place that must change. */
export interface Problem {
  message: string;
  path: JsonPath;
  /** Rules that say it more exactly: it is left to them, and counts where the rule counts that left it. */
  saidBy?: readonly string[];
}
