import type { Operation } from '../../contract/contract';

const HEADER =
  /^(traceparent|b3|x-b3-traceid|uber-trace-id|x-cloud-trace-context|x-amzn-trace-id|(x-)?([a-z]+-){0,8}(correlation|flow|trace|request)-?id)$/i;
const SAID = /traceparent|trace ?context|correlation[- ]id|flow[- ]id|追踪上下文|链路追踪/i;

/** True for an operation that takes the id of a trace that began at the caller, or says so. */
export function acceptsTrace({ parameters, description }: Operation): boolean {
  const taken = parameters.some((one) => one.in === 'header' && HEADER.test(one.name));
  return taken || speaksOfTraces(description);
}

/** True for a text that speaks of such ids. */
export function speaksOfTraces(text: string): boolean {
  return SAID.test(text);
}
