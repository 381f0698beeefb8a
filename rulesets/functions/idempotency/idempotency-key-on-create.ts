import { saysUpdateOnly } from '../../../src/core/inference/idempotency/chosen-keys';
import { repeatIsHarmless } from '../../../src/core/inference/idempotency/harmless';
import { retryOf, shownRetryOf } from '../../../src/core/inference/idempotency/retry';
import { isCreate, isUpsert } from '../../../src/core/inference/operations/kinds';
import { code } from '../../../src/core/texts/wording';
import { perOperation } from '../rule/per-operation';

/** Whatever creates or triggers something gives the caller a way to send it again without doing it twice. */
export default perOperation(function* (surroundings, operation, examine) {
  const applies = isCreate(surroundings, operation) && !repeatIsHarmless(surroundings, operation);
  // A PUT to an address that the caller chooses is one of the right answers.
  if (!applies && !isUpsert(operation)) return;
  const retry = retryOf(surroundings, operation);
  // What exists may be replaced again and again: HTTP says so of PUT.
  if (!applies && !retry && saysUpdateOnly(operation)) return;
  examine(operation);
  if (retry) return;
  const shown = shownRetryOf(surroundings, operation);
  if (shown)
    yield {
      message: `${code(shown.name)} does not make it safe to send the request again: by its text a repeat acts a second time or has another value, or nobody looks at it.`,
      path: shown.path,
    };
  else
    yield {
      message: `${code(operation.name)} should accept an idempotency key, such as an \`Idempotency-Key\` header: the document shows no safe way to send the request again.`,
      path: operation.path,
    };
});
