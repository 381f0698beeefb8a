import { headersPlace } from '../../../src/core/contract/headers';
import { responsesFor } from '../../../src/core/contract/statuses';
import { saysWhenToRetry, saysWhenWindowEnds } from '../../../src/core/inference/rate-limits/retry-after';
import { perOperation } from '../rule/per-operation';

/** A 429 says when to come back. */
export default perOperation(function* (surroundings, operation, examine) {
  for (const response of responsesFor(operation, '429')) {
    examine(response);
    if (saysWhenToRetry(surroundings, response) || saysWhenWindowEnds(response)) continue;
    yield {
      message:
        'The `429` response should declare a `Retry-After` header: without it every client guesses, and most of them come back too early and all at once.',
      path: headersPlace(response),
    };
  }
});
