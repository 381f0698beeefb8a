import type { JsonPath } from '../json';

/** A rule's result: what is wrong, and the place that must change. */
export interface Problem {
  message: string;
  path: JsonPath;
  /** The other places that it compares this one with. */
  related?: readonly JsonPath[];
  /** Rules that say it more exactly: it is left to them, and counts where the rule counts that left it. */
  saidBy?: readonly string[];
}
