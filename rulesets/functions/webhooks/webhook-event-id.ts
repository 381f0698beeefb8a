import { isEvent, placeOfDeliveries, textAbout } from '../../../src/core/inference/webhooks/deliveries';
import { isReadable } from '../../../src/core/inference/webhooks/event-fields';
import { carriesEventId, resourceIdOf } from '../../../src/core/inference/webhooks/event-ids';
import { code } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';

/** Each event has an id of its own, which stays the same when it is delivered again. */
export default perDocument(function* ({ contract, deliveries, examine }) {
  const events = deliveries.filter(isEvent);
  const problems: Placed[] = [];
  for (const delivery of events) {
    examine(delivery);
    if (!isReadable(contract, delivery)) continue;
    if (carriesEventId(contract, delivery, textAbout(contract, delivery))) continue;
    const { name: place, path } = delivery;
    const resourceId = resourceIdOf(contract, delivery);
    const why = resourceId
      ? `${code(resourceId.name)} in its body reads as the id of the resource, which two events can share`
      : 'without one, a second delivery cannot be told from a second event';
    problems.push({
      place,
      message: `${code(place)} should carry an event id, such as a \`webhook-id\` header: ${why}.`,
      path,
    });
  }
  yield* collapse(problems, events.length, (count, of, first) => ({
    message: `${count} of ${of} deliveries should carry an event id, such as a \`webhook-id\` header: ${first}.`,
    path: placeOfDeliveries(contract),
  }));
});
