import { text } from '../../../src/core/contract/follow';
import { infoOf } from '../../../src/core/contract/head';
import { acceptsTrace, speaksOfTraces } from '../../../src/core/inference/debugging/trace-context';
import { perDocument } from '../rule/per-document';

/** Somewhere the API takes the id of a trace that began at the caller. */
export default perDocument(function* ({ contract, operations, examine }) {
  for (const operation of operations) examine(operation);
  if (operations.length === 0 || operations.some(acceptsTrace)) return;
  if (speaksOfTraces(text(infoOf(contract), 'description'))) return;
  yield {
    message:
      'Some operation should accept a `traceparent` header, so that a caller finds its own trace in what your support sees.',
    path: ['info'],
  };
});
