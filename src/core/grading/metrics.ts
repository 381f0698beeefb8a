import type { Contract, Operation } from '../contract/contract';
import { flatten } from '../contract/flatten';
import { isWrite, ofKind } from '../inference/operations/kinds';
import { retryOf } from '../inference/idempotency/retry';
import type { Metrics } from '../report';

/** What a newcomer must know before one operation answers with a 2xx. */
export interface FirstCall {
  /** Credentials, plus `requiredInputs`. */
  firstCallFacts: number;
  /** Required parameters and required body properties, nested required objects counted by their leaves. */
  requiredInputs: number;
}

export function firstCallOf(contract: Contract, operation: Operation): FirstCall {
  const parameters = operation.parameters.filter(
    (parameter) => parameter.required || parameter.in === 'path',
  );
  const requiredInputs = parameters.length + requiredProperties(contract, operation);
  // The cheapest alternative is what a newcomer picks; an empty requirement asks for nothing.
  const credentials = Math.min(
    ...(operation.security ?? [{}]).map((requirement) => Object.keys(requirement).length),
    9,
  );
  const asked = operation.security === undefined || operation.security.length === 0 ? 0 : credentials;
  return { requiredInputs, firstCallFacts: requiredInputs + asked };
}

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

function requiredProperties(contract: Contract, operation: Operation): number {
  const schema = operation.body?.content[0]?.schema;
  if (!schema || !operation.body) return 0;
  const count = (of: typeof schema, depth: number): number => {
    let total = 0;
    for (const { schema: property, required } of flatten(contract, of).properties.values()) {
      if (!required || property.node['readOnly'] === true || 'default' in property.node) continue;
      total += depth < 4 ? Math.max(count(property, depth + 1), 1) : 1;
    }
    return total;
  };
  return count(schema, 0);
}

function share(part: number, whole: number, ofNothing: number): number {
  return whole === 0 ? ofNothing : part / whole;
}
