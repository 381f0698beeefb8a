import { describesPolicy } from '../../../src/core/inference/rate-limits/policy';
import { perDocument } from '../rule/per-document';

/** The document says what is limited and roughly how much. */
export default perDocument(function* ({ contract, operations, examine }) {
  if (operations.length === 0) return;
  examine({ usedAt: ['info'] });
  for (const operation of operations) examine(operation);
  if (describesPolicy(contract)) return;
  yield {
    message:
      'The description should say what is limited, how much, and how to ask for more: callers plan their capacity before the first call.',
    path: ['info'],
  };
});
