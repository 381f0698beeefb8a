import { isObject } from '../../../src/core/json';
import { isSuccess } from '../../../src/core/contract/statuses';
import { placeOfDeliveries } from '../../../src/core/inference/webhooks/deliveries';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';
import { code } from '../../../src/core/texts/wording';

/** Each delivery says which answer means "received". */
export default perDocument(function* ({ contract, deliveries, examine }) {
  const problems: Placed[] = [];
  for (const delivery of deliveries) {
    examine(delivery);
    const { name: place, node, path } = delivery;
    // As written: a response in another file is there, too.
    const responses = node['responses'];
    if (isObject(responses) && Object.keys(responses).some(isSuccess)) continue;
    problems.push(
      isObject(responses) && Object.keys(responses).length > 0
        ? {
            place,
            message: `${code(place)} should state a \`2XX\` response: it does not say which answer means that the event was received.`,
            path: [...path, 'responses'],
          }
        : {
            place,
            message: `${code(place)} should state its \`responses\`: at least the \`2XX\` that means that the event was received.`,
            path: isObject(responses) ? [...path, 'responses'] : path,
          },
    );
  }
  yield* collapse(problems, deliveries.length, (count, of, first) => ({
    message: `${count} of ${of} deliveries should state a \`2XX\` response, the answer that means that the event was received: ${first}.`,
    path: placeOfDeliveries(contract),
  }));
});
