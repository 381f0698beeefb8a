import { isEvent, placeOfDeliveries } from '../../../src/core/inference/webhooks/deliveries';
import { isReadable } from '../../../src/core/inference/webhooks/event-fields';
import { carriesEventId, resourceIdOf } from '../../../src/core/inference/webhooks/event-ids';
import { code } from '../../../src/core/texts/wording';
import { perOperation } from '../rule/per-operation';

/** Each event has an id of its own, which stays the same when it is delivered again. */
export default perOperation(
  function* (surroundings, delivery, examine) {
    if (!isEvent(delivery)) return;
    examine(delivery);
    if (!isReadable(surroundings, delivery) || carriesEventId(surroundings, delivery)) return;
    const { name: place, path } = delivery;
    const resourceId = resourceIdOf(surroundings, delivery);
    const why = resourceId
      ? `${code(resourceId.name)} in its body reads as the id of the resource, which two events can share`
      : 'without one, a second delivery cannot be told from a second event';
    yield {
      place,
      message: `${code(place)} should carry an event id, such as a \`webhook-id\` header: ${why}.`,
      path,
    };
  },
  {
    of: 'deliveries',
    collapse: (count, of, first, contract) => ({
      message: `${count} of ${of} deliveries should carry an event id, such as a \`webhook-id\` header: ${first}.`,
      path: placeOfDeliveries(contract),
    }),
  },
);
