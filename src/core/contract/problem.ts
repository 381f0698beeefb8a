import type { JsonPath } from '../json';

/** A rule's result: what is wrong, and the place that must change. */
export interface Problem {
  message: string;
  path: JsonPath;
}
