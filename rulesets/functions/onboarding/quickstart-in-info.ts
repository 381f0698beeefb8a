import { infoOf } from '../../../src/core/contract/head';
import { quickstartOf } from '../../../src/core/inference/onboarding/quickstart';
import { listed } from '../../../src/core/texts/wording';
import { perDocument } from '../rule/per-document';

/** Of five questions on the way to the first call, three answers are enough. */
const ENOUGH = 3;

/** The description, or a page that it links to, leads a newcomer to the first successful call. */
export default perDocument(function* ({ contract, operations, examine }) {
  if (operations.length === 0) return;
  examine({ usedAt: ['info'] });
  for (const operation of operations) examine(operation);
  const { score, missing } = quickstartOf(contract);
  if (score >= ENOUGH) return;
  yield {
    message: `The description should lead a newcomer to the first successful call, or link to a page that does. Not found so far: ${listed(missing)}.`,
    path: 'description' in infoOf(contract) ? ['info', 'description'] : ['info'],
  };
});
