import { isObject } from '../../../src/core/json';
import { text } from '../../../src/core/contract/follow';
import { perDocument } from '../rule/per-document';

const HEADER =
  /^(traceparent|b3|x-b3-traceid|uber-trace-id|x-cloud-trace-context|x-amzn-trace-id|(x-)?([a-z]+-){0,8}(correlation|flow|trace|request)-?id)$/i;
const SAID = /traceparent|trace ?context|correlation[- ]id|flow[- ]id|追踪上下文|链路追踪/i;

/** Somewhere the API takes the id of a trace that began at the caller. */
export default perDocument(function* ({ contract, operations, examine }) {
  for (const operation of operations) examine(operation);
  const { info } = contract.root;
  if (operations.length === 0) return;
  const accepts = operations.some(({ parameters, description }) => {
    const taken = parameters.some((one) => one.in === 'header' && HEADER.test(one.name));
    return taken || SAID.test(description);
  });
  if (accepts || (isObject(info) && SAID.test(text(info, 'description')))) return;
  yield {
    message:
      'Some operation should accept a `traceparent` header, so that a caller finds its own trace in what your support sees.',
    path: ['info'],
  };
});
