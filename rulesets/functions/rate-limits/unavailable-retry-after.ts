import type { Contract, Operation, Response } from '../../../src/core/contract/contract';
import { headersPlace } from '../../../src/core/contract/headers';
import { responsesFor } from '../../../src/core/contract/statuses';
import { isPlumbing } from '../../../src/core/inference/errors/answers';
import { retryOf } from '../../../src/core/inference/idempotency/retry';
import { mentionsRetry, textsAround } from '../../../src/core/inference/rate-limits/retry-advice';
import { saysWhenToRetry } from '../../../src/core/inference/rate-limits/retry-after';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

/** A documented 503 says when to come back, and whether the request may be sent again. */
export default perDocument(function* ({ contract, operations, examine }) {
  // A probe says that the service is down, to whoever asks again anyhow.
  const down = operations
    .filter((operation) => !isPlumbing(operation))
    .flatMap((operation) => responsesFor(operation, '503').map((response) => ({ operation, response })));
  for (const { response } of down) examine(response);
  const untimed = down.filter(({ response }) => !saysWhenToRetry(contract, response));
  yield* oncePerPlace(
    untimed.map(({ response }) => ({
      message:
        'The `503` response should declare a `Retry-After` header: clients that all guess the same moment overload a service that has only now come back.',
      path: headersPlace(response),
    })),
  );
  const unsure = down.filter(({ operation, response }) => isLeftOpen(contract, operation, response));
  yield* oncePerPlace(
    unsure.map(({ response }) => ({
      message:
        'The `503` response should say whether the request may be sent again: a caller cannot know whether any of it was carried out.',
      path: [...response.path, 'description'],
    })),
  );
});

/** GET, PUT and DELETE may be repeated by the rules of HTTP, and so may a request with a key. */
function isLeftOpen(contract: Contract, operation: Operation, response: Response): boolean {
  if (!['post', 'patch'].includes(operation.method) || retryOf(contract, operation)) return false;
  return !textsAround(contract, operation, response).some(mentionsRetry);
}
