import { isCreate, isUpsert } from '../../../src/core/inference/operations/kinds';
import { retryOf } from '../../../src/core/inference/idempotency/retry';
import { perDocument } from '../rule/per-document';
import { repeatIsHarmless } from '../../../src/core/inference/idempotency/harmless';
import { code } from '../../../src/core/texts/wording';

/** Whatever creates or triggers something gives the caller a way to send it again without doing it twice. */
export default perDocument(function* ({ contract, operations, examine }) {
  for (const operation of operations) {
    const applies = isCreate(contract, operation) && !repeatIsHarmless(contract, operation);
    // A PUT to an address that the caller chooses is one of the right answers.
    if (!applies && !isUpsert(operation)) continue;
    examine(operation);
    if (retryOf(contract, operation)) continue;
    yield {
      message: `${code(operation.name)} should accept an idempotency key, such as an \`Idempotency-Key\` header: the document shows no safe way to send the request again.`,
      path: operation.path,
    };
  }
});
