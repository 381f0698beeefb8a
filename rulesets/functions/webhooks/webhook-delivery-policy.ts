import { isEvent, placeOfDeliveries } from '../../../src/core/inference/webhooks/deliveries';
import { unstatedTerms } from '../../../src/core/inference/webhooks/delivery-policy';
import { listed } from '../../../src/core/texts/wording';
import { perDocument } from '../rule/per-document';

/** The document says how long it waits for an answer, whether it tries again, and for how long. */
export default perDocument(function* ({ contract, deliveries, examine }) {
  const events = deliveries.filter(isEvent);
  for (const delivery of events) examine(delivery);
  const missing = events.length > 0 ? unstatedTerms(contract, events) : [];
  if (missing.length === 0) return;
  yield {
    message:
      missing.length === 3
        ? 'The document should state its delivery policy: how long it waits for a response, what it tries again, and when it gives up.'
        : `The delivery policy should also state ${listed(missing)}.`,
    path: placeOfDeliveries(contract),
  };
});
