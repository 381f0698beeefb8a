import type { Response } from '../../../src/core/contract/contract';
import { responsesFor } from '../../../src/core/contract/statuses';
import { perDocument } from '../rule/per-document';
import {
  headerNames,
  headersPlace,
  saysWhenToRetry,
} from '../../../src/core/inference/rate-limits/responses';
import { oncePerPlace } from '../rule/once-per-place';

/** A 429 says when to come back. */
export default perDocument(function* ({ contract, operations, examine }) {
  const throttled = operations.flatMap((operation) => responsesFor(operation, '429'));
  for (const response of throttled) examine(response);
  const silent = throttled.filter(
    (response) => !saysWhenToRetry(contract, response) && !saysWhenWindowEnds(response),
  );
  yield* oncePerPlace(
    silent.map((response) => ({
      message:
        'The `429` response should declare a `Retry-After` header: without it every client guesses, and most of them come back too early and all at once.',
      path: headersPlace(response),
    })),
  );
});

/** The weaker answer: `RateLimit` (whose `t` is seconds), or a header that says when the quota is full again. */
function saysWhenWindowEnds(response: Response): boolean {
  return headerNames(response).some((name) => /^ratelimit$|rate-?limit.{0,60}-reset/i.test(name));
}
