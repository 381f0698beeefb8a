import { mayBeNone } from './count';
import type { Find } from './kinds';

/** True for a `find` that holds of an answer which shows nothing, so that something else has to be there beside it. */
export function provesNothing(find: Find, hasRules: boolean): boolean {
  return mayBeNone(find) || (find.document === true && !hasRules);
}
