import { isEvent, placeOfDeliveries, textAbout } from '../../../src/core/inference/webhooks/deliveries';
import { fieldsOf, isReadable } from '../../../src/core/inference/webhooks/event-fields';
import { proofOf } from '../../../src/core/inference/webhooks/signature';
import { code } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';

/** Each delivery carries a signature over its body and a time, and says how the signature is made. */
export default perDocument(function* ({ contract, deliveries, examine }) {
  const events = deliveries.filter(isEvent);
  const unsigned: Placed[] = [];
  const unclear: Unclear[] = [];
  for (const delivery of events) {
    examine(delivery);
    const fields = fieldsOf(contract, delivery);
    const proof = proofOf(contract, delivery, fields, textAbout(contract, delivery));
    const { name: place, path } = delivery;
    const name = code(place);
    if (!proof) {
      // The signature may be in the body that stands in another file.
      if (!isReadable(contract, delivery)) continue;
      const message = `${name} should be signed: declare a header such as \`webhook-signature\`, and a signed \`webhook-timestamp\`.`;
      unsigned.push({ place, message, path });
      continue;
    }
    if (!proof.hasTime)
      unclear.push({
        place,
        lacks: 'time',
        message: `${name} should also send a signed time, such as a \`webhook-timestamp\` header: without one, a captured request can be sent again.`,
        path,
      });
    if (proof.isLegacy)
      unclear.push({
        place,
        lacks: 'algorithm',
        message: `${name} should be signed with \`HMAC-SHA256\`: MD5 is a legacy that security reviews refuse.`,
        path: proof.header?.path ?? path,
      });
    if (!proof.namesAlgorithm)
      unclear.push({
        place,
        lacks: 'algorithm',
        message: `${name} should name the algorithm of its signature, such as \`HMAC-SHA256\`.`,
        path: proof.header?.path ?? path,
      });
  }
  const of = events.length;
  const path = placeOfDeliveries(contract);
  yield* collapse(unsigned, of, (count, of, first) => ({
    message: `${count} of ${of} deliveries should be signed, with headers such as \`webhook-signature\` and \`webhook-timestamp\`: ${first}.`,
    path,
  }));
  yield* collapse(unclear, of, (count, of, first) => ({
    message: lackOfMany(unclear, count, of, first),
    path,
  }));
});

/** Who lacks the one need not lack the other. */
function lackOfMany(unclear: readonly Unclear[], count: number, of: number, first: string): string {
  if (unclear.every(({ lacks }) => lacks === 'time'))
    return `${count} of ${of} deliveries should sign a time with each body: ${first}.`;
  return unclear.every(({ lacks }) => lacks === 'algorithm')
    ? `${count} of ${of} deliveries should name the algorithm of their signature, such as \`HMAC-SHA256\`: ${first}.`
    : `${count} of ${of} deliveries should name the algorithm of their signature, and sign a time with it: ${first}.`;
}

interface Unclear extends Placed {
  lacks: 'time' | 'algorithm';
}
