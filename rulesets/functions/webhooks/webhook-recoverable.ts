import { nounOf } from '../../../src/core/inference/operations/intent';
import { isEvent, placeOfDeliveries } from '../../../src/core/inference/webhooks/deliveries';
import { isWayBack, nounsOf, saysHowToCatchUp } from '../../../src/core/inference/webhooks/recovery';
import { code } from '../../../src/core/texts/wording';
import { perDocument } from '../rule/per-document';

/** Whoever missed deliveries can catch up: list events, have them sent again, or read the resource they tell of. */
export default perDocument(function* ({ contract, deliveries, examine }) {
  const events = deliveries.filter(isEvent);
  for (const delivery of events) examine(delivery);
  const [first] = events;
  if (!first || contract.operations.some(isWayBack)) return;
  const readable = new Set(contract.operations.filter(({ method }) => method === 'get').map(nounOf));
  const lost = events.find(
    (delivery) =>
      !nounsOf(contract, delivery).some((noun) => readable.has(noun)) &&
      !saysHowToCatchUp(contract, delivery),
  );
  if (lost)
    yield {
      message: `A caller who missed ${code(lost.name)} should have a way to catch up, such as \`GET /events\` or a redelivery.`,
      path: placeOfDeliveries(contract),
    };
});
