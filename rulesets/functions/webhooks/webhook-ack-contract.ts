import { isSuccess } from '../../../src/core/contract/statuses';
import { placeOfDeliveries } from '../../../src/core/inference/webhooks/deliveries';
import { isObject } from '../../../src/core/json';
import { code } from '../../../src/core/texts/wording';
import { perOperation } from '../rule/per-operation';

/** Each delivery says which answer means "received". */
export default perOperation(
  function* (_, delivery, examine) {
    examine(delivery);
    const { name: place, node, path } = delivery;
    // As written: a response in another file is there, too.
    const { responses } = node;
    const statuses = isObject(responses) ? Object.keys(responses) : [];
    if (statuses.some(isSuccess)) return;
    yield {
      place,
      message:
        statuses.length > 0
          ? `${code(place)} should state a \`2XX\` response: it does not say which response means that the event was received.`
          : `${code(place)} should state its \`responses\`: at least the \`2XX\` that means that the event was received.`,
      path: isObject(responses) ? [...path, 'responses'] : path,
    };
  },
  {
    of: 'deliveries',
    collapse: (count, of, first, contract) => ({
      message: `${count} of ${of} deliveries should state a \`2XX\` response, the one that means that the event was received: ${first}.`,
      path: placeOfDeliveries(contract),
    }),
  },
);
