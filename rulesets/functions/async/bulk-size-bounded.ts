import { bulkOf } from '../../../src/core/inference/async/bulk';
import { flatten, keyword } from '../../../src/core/contract/flatten';
import { perDocument } from '../rule/per-document';
import { statusesOf } from '../../../src/core/inference/rate-limits/responses';
import { code } from '../../../src/core/texts/wording';

/** A batch states how many items it takes, and documents what happens to one that is too long. */
export default perDocument(function* ({ contract, operations, examine }) {
  for (const operation of operations) {
    const bulk = bulkOf(contract, operation);
    if (!bulk) continue;
    examine(operation);
    const name = code(operation.name);
    if (typeof keyword(flatten(contract, bulk.array), 'maxItems') !== 'number')
      yield {
        message:
          bulk.name === undefined
            ? `The list that ${name} takes should state \`maxItems\`: callers learn the limit from a failed batch.`
            : `${code(bulk.name)} should state \`maxItems\`: callers of ${name} learn the limit from a failed batch.`,
        path: bulk.path,
      };
    if (statusesOf(operation).some((status) => /^(400|413|422|4xx|default)$/i.test(status))) continue;
    yield {
      message: `${name} should document \`413\` or \`400\`: that is what a batch with too many items gets.`,
      path: 'responses' in operation.node ? [...operation.path, 'responses'] : operation.path,
    };
  }
});
