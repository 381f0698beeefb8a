import type { Operation, Response } from '../../contract/contract';
import { memoizeAlone } from '../../contract/memoize';
import { isError, isSuccess } from '../../contract/statuses';
import { toPointer } from '../../json';
import { statesNothing } from '../text/heaps';
import { saysNeverSent } from '../text/taken-back';

/**
 * The responses of an operation that tell something: no failure that says of itself that it never comes, or whose
 * text is still to come, nor one component
 * that stands for success and failure alike, by which nobody can tell what happened.
 */
export const meantResponses = memoizeAlone(({ responses }: Operation): readonly Response[] => {
  const places = (some: readonly Response[]) => new Set(some.map(({ path }) => toPointer(path)));
  const successes = places(responses.filter(({ status }) => isSuccess(status)));
  const errors = places(responses.filter(({ status }) => isError(status)));
  const isEither = ({ path }: Response) => successes.has(toPointer(path)) && errors.has(toPointer(path));
  const isSaid = ({ description }: Response) => !saysNeverSent(description) && !statesNothing(description);
  return responses.filter((one) => !isEither(one) && (isSuccess(one.status) || isSaid(one)));
});
