import type { Contract } from '../contract/contract';
import { isWrite, ofKind } from '../inference/operations/kinds';
import { retryOf } from '../inference/idempotency/retry';
import type { Metrics } from '../report';
import { firstCallOf } from './first-call';

/** The contract metrics of a report. The first call is the first operation that makes something, else the first write, else the first. */
export function metricsOf(contract: Contract): Metrics {
  const { operations } = contract;
  const makers = ofKind(contract, 'makes');
  const first = makers[0] ?? operations.find(isWrite) ?? operations[0];
  const documented = operations.filter((operation) =>
    operation.responses.some(({ status }) => /^4|^default$/i.test(status)),
  );
  const safe = makers.filter((operation) => retryOf(contract, operation) !== undefined);
  return {
    operations: operations.length,
    firstCallFacts: first ? firstCallOf(contract, first).firstCallFacts : 0,
    requiredInputs: first ? firstCallOf(contract, first).requiredInputs : 0,
    documentedErrors: share(documented.length, operations.length, 0),
    retrySafeWrites: share(safe.length, makers.length, 1),
  };
}

function share(part: number, whole: number, ofNothing: number): number {
  return whole === 0 ? ofNothing : part / whole;
}
