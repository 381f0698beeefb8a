import type { Contract, Operation, Schema, Surroundings } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { flatten } from '../../contract/flatten';
import { successSchemas } from '../operations/kinds';
import { accepting, handleOf } from './long-running';
import { segments, singular, words } from '../text/words';
import { samplesIn } from './status-faults';

/** A GET that tells how something ended, and the schema of its answer. */
export interface Monitor {
  operation: Operation;
  schema: Schema;
  /** It exists only to tell how something went; a message is a thing of its own. */
  isJob: boolean;
}

/** The status resources: what the handle of a 202 leads to, and what is named like one. Each schema once. */
export function monitors(contract: Contract, operations: readonly Operation[]): Monitor[] {
  const reached = new Set<Operation>();
  for (const { operation, response } of accepting(contract.operations)) {
    const handle = handleOf(contract, operation, response);
    const monitor = typeof handle === 'object' ? handle.monitor : undefined;
    // Where the new thing lives elsewhere (a fork is a repository), it is a status resource if it has a status.
    if (monitor && (isBelow(monitor, operation) || showsStatus(contract, monitor))) reached.add(monitor);
  }
  const found = new Map<unknown, Monitor>();
  for (const operation of operations) {
    if (operation.method !== 'get') continue;
    const schema = successSchemas(operation).find((one) => flatten(contract, one).properties.size > 0);
    if (!schema || (!reached.has(operation) && !isNamedLikeOne(contract, operation, schema))) continue;
    if (!found.has(schema.node)) found.set(schema.node, { operation, schema, isJob: isJob(operation) });
  }
  return [...found.values()];
}

/** Named as work: what else failed is told by `async-resource-failure-facts`. */
function isJob({ route }: Operation): boolean {
  const nouns = segments(route).filter(({ parameter }) => !parameter);
  const noun = singular(words(nouns.at(-1)?.text ?? '').at(-1) ?? '');
  return /^(operation|job|task|batch|export|import|report|run|execution|process|status)$/.test(noun);
}

/** `/exports/{id}` below `/exports`. */
function isBelow(monitor: Operation, operation: Operation): boolean {
  return segments(monitor.route).length > segments(operation.route).length;
}

const showsStatus = memoize((contract, operation: Operation): boolean =>
  successSchemas(operation).some((schema) => samplesIn(contract, schema) !== undefined),
);

/**
 * `/operations/{id}`, `/exports/{id}`. A `job` may be an opening and a `task` a to-do: those count where their
 * status has no listed values, or values that only a machine would have.
 */
function isNamedLikeOne(contract: Surroundings, operation: Operation, schema: Schema): boolean {
  const path = segments(operation.route);
  if (!path.at(-1)?.parameter) return false;
  const noun = singular(words(path.at(-2)?.text ?? '').at(-1) ?? '');
  const ambiguous = /^(job|task|batch|import)$/.test(noun);
  if (!ambiguous && !/^(operation|export)$/.test(noun)) return false;
  const samples = samplesIn(contract, schema);
  if (samples === undefined) return !ambiguous;
  if (samples.length === 0) return noun !== 'task';
  return samples.some((value) => /queue|running|processing|execut|succe|fail/i.test(value));
}
