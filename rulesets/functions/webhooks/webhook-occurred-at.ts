import { isEvent, placeOfDeliveries, textAbout } from '../../../src/core/inference/webhooks/deliveries';
import { fieldsOf, isReadable } from '../../../src/core/inference/webhooks/event-fields';
import { hasCounter, hasTime, speaksOfOrder } from '../../../src/core/inference/webhooks/event-times';
import { code } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';

/** Each event says when it happened, or counts; and the text warns that deliveries change places. */
export default perDocument(function* ({ contract, deliveries, examine }) {
  const events = deliveries.filter(isEvent);
  const timeless: Placed[] = [];
  const unordered: Placed[] = [];
  for (const delivery of events) {
    examine(delivery);
    if (!isReadable(contract, delivery)) continue;
    const fields = fieldsOf(contract, delivery);
    const { path, name: place } = delivery;
    const name = code(place);
    if (hasCounter(fields)) continue;
    if (!hasTime(contract, delivery, fields))
      timeless.push({
        place,
        message: `${name} should say when the event happened, in a field such as \`occurred_at\` with \`format: date-time\`.`,
        path,
      });
    const said = [textAbout(contract, delivery), ...fields.map(({ description }) => description)].join(
      '\n\n',
    );
    if (!speaksOfOrder(said))
      unordered.push({
        place,
        message: `${name} should say whether deliveries keep their order: a repeat can arrive after a newer event.`,
        path,
      });
  }
  const of = events.length;
  const path = placeOfDeliveries(contract);
  yield* collapse(timeless, of, (count, of, first) => ({
    message: `${count} of ${of} deliveries should say when the event happened, in a field such as \`occurred_at\` with \`format: date-time\`: ${first}.`,
    path,
  }));
  yield* collapse(unordered, of, (count, of, first) => ({
    message: `${count} of ${of} deliveries should say whether they keep their order, since a repeat can arrive after a newer event: ${first}.`,
    path,
  }));
});
