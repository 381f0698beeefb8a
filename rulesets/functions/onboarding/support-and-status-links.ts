import { infoOf } from '../../../src/core/contract/head';
import { linksToNews, saysWhomToAsk } from '../../../src/core/inference/onboarding/support';
import { perDocument } from '../rule/per-document';

/** The document says whom to ask, and where to see outages and changes. */
export default perDocument(function* ({ contract, operations, examine }) {
  if (operations.length === 0) return;
  examine({ usedAt: ['info'] });
  for (const operation of operations) examine(operation);
  const info = infoOf(contract);
  if (!saysWhomToAsk(contract))
    yield {
      message: 'The document should say whom to ask, in `contact` with a `url` or an `email`.',
      path: 'contact' in info ? ['info', 'contact'] : ['info'],
    };
  if (!linksToNews(contract))
    yield {
      message:
        'The description should link to a status page or a changelog: in every outage callers ask first whose fault it is.',
      path: 'description' in info ? ['info', 'description'] : ['info'],
    };
});
