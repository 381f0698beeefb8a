import type { Operation } from '../../../src/core/contract/contract';
import { flatten, keyword } from '../../../src/core/contract/flatten';
import { responsesPlace, statusesOf } from '../../../src/core/contract/statuses';
import { bulkOf } from '../../../src/core/inference/async/bulk';
import { code } from '../../../src/core/texts/wording';
import { perOperation } from '../rule/per-operation';

/** A batch states how many items it takes, and documents what happens to one that is too long. */
export default perOperation(function* (surroundings, operation, examine) {
  const bulk = bulkOf(surroundings, operation);
  if (!bulk) return;
  examine(operation);
  const name = code(operation.name);
  if (typeof keyword(flatten(surroundings, bulk.array), 'maxItems') !== 'number')
    yield saysHowMany(operation)
      ? {
          message: `${name} says in words how many items it takes. State \`maxItems\` as well: generated clients do not read the text.`,
          path: bulk.path,
        }
      : {
          message:
            bulk.name === undefined
              ? `The list that ${name} takes should state \`maxItems\`: callers learn the limit from a failed batch.`
              : `${code(bulk.name)} should state \`maxItems\`: callers of ${name} learn the limit from a failed batch.`,
          path: bulk.path,
        };
  if (statusesOf(operation).some((status) => /^(400|413|422|4xx|default)$/i.test(status))) return;
  yield {
    message: `${name} should document \`413\` or \`400\`: that is what a batch with too many items gets.`,
    path: responsesPlace(operation),
  };
});

/** "Trigger up to 100 batch emails at once." */
function saysHowMany({ summary, description }: Operation): boolean {
  return /\b(up to|at most|maximum of|max\.?|no more than|limited to)\s+\d|最多 ?\d/i.test(
    `${summary} ${description}`,
  );
}
