import type { Contract, Response, Surroundings } from '../../../src/core/contract/contract';
import { successesOf } from '../../../src/core/contract/statuses';
import { bulkOf, type Bulk } from '../../../src/core/inference/async/bulk';
import {
  holdsList,
  itemsTellLater,
  saysAllOrNothing,
  tellsPerItem,
} from '../../../src/core/inference/async/item-results';
import { handleOf } from '../../../src/core/inference/async/long-running';
import { retryOf } from '../../../src/core/inference/idempotency/retry';
import { isSafePost } from '../../../src/core/inference/operations/kinds';
import { code } from '../../../src/core/texts/wording';
import { perDocument } from '../rule/per-document';

/** A batch answers with one result per item: which one, and how it went. */
export default perDocument(function* ({ contract, operations, examine }) {
  for (const operation of operations) {
    const bulk = bulkOf(contract, operation);
    // Reading many can be repeated as a whole, and so can deleting by id.
    if (!bulk || isSafePost(operation) || isRepeatable(bulk)) continue;
    const answers = successesOf(operation);
    const [answer] = answers;
    if (!answer) continue;
    examine(operation);
    if (saysAllOrNothing(operation)) continue;
    if (answers.some((one) => tells(contract, one) || isLater(contract, bulk, one))) continue;
    const name = code(operation.name);
    yield {
      message:
        retryOf(contract, operation)?.kind === 'header'
          ? `${name} should answer with one result per item, and say whether the idempotency key covers the batch or each item: the caller cannot send again only what failed.`
          : `${name} should answer with one result per item, an index or id and a status each: the caller cannot send again only what failed.`,
      path: answer.path,
    };
  }
});

function isRepeatable({ operation, ofObjects }: Bulk): boolean {
  const deletes = operation.method === 'delete' || /delete|remove|purge/i.test(operation.route);
  return deletes && !ofObjects;
}

/** A `207` with a list is a status for each, whatever its members are called. */
function tells(contract: Surroundings, { content, status }: Response): boolean {
  return content.some(
    ({ schema }) =>
      schema !== undefined &&
      (tellsPerItem(contract, schema) || (status === '207' && holdsList(contract, schema))),
  );
}

/** The batch is a job, and the results come with it: by its 202, or because what it answers with can be followed. */
function isLater(contract: Contract, { operation }: Bulk, answer: Response): boolean {
  const handle = handleOf(contract, operation, answer);
  if (handle === undefined || handle === 'dead-end') return false;
  if (answer.status === '202') return true;
  return handle.monitor !== undefined && itemsTellLater(contract, handle.monitor);
}
