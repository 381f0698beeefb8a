import { defineRule, reviewed } from '../rule/define-rule';
import { describesPolicy } from '../../../src/core/inference/rate-limits/policy';

const ID = 'rate-limit-policy-described';

/** The document says what is limited and roughly how much. */
export default defineRule(ID, function* (contract, examine) {
  const operations = reviewed(ID, contract.operations);
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
