import type { Contract, Operation, Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { successSchemas } from '../operations/kinds';
import { segments, singular, words } from '../text/words';
import { isOnlyWork, purposeOf } from './job-nouns';
import { accepting, handleOf } from './long-running';
import { showsStatus, statusValues } from './status-fields';

/** A GET that tells how something ended, and the schema of its answer. */
export interface StatusResource {
  operation: Operation;
  schema: Schema;
  /** It exists only to tell how something went; `async-resource-failure-facts` asks about all else that fails. */
  isJob: boolean;
}

/** The status resources: what the handle of a 202 leads to, and what is named like one. Each schema once. */
export function statusResources(contract: Contract, operations: readonly Operation[]): StatusResource[] {
  const reached = reachedFrom202(contract);
  const found = new Map<unknown, StatusResource>();
  for (const operation of operations) {
    if (operation.method !== 'get') continue;
    const schema = successSchemas(operation).find((one) => flatten(contract, one).properties.size > 0);
    if (!schema || (!reached.has(operation) && !isNamedLikeOne(contract, operation, schema))) continue;
    if (!found.has(schema.node)) found.set(schema.node, { operation, schema, isJob: isJob(operation) });
  }
  return [...found.values()];
}

function reachedFrom202(contract: Contract): Set<Operation> {
  const reached = new Set<Operation>();
  for (const { operation, response } of accepting(contract.operations)) {
    const handle = handleOf(contract, operation, response);
    const monitor = typeof handle === 'object' ? handle.monitor : undefined;
    // Where the new thing lives elsewhere (a fork is a repository), it is a status resource if it has a status.
    if (
      monitor &&
      (showsStatus(contract, monitor) ? showsWork(contract, monitor) : isBelow(monitor, operation))
    )
      reached.add(monitor);
  }
  return reached;
}

/** A status that may tell of work. That an account is `active` or `inactive` says nothing of what was asked for. */
function showsWork(contract: Contract, monitor: Operation): boolean {
  const values = successSchemas(monitor).flatMap((schema) => statusValues(contract, schema) ?? []);
  return (
    values.length === 0 ||
    !values.every((value) =>
      /^(in|de|un)?-?(active|activated|enabled|disabled|archived|deleted|suspended|blocked)$/i.test(value),
    )
  );
}

/** `/exports/{id}` below `/exports`. */
function isBelow(monitor: Operation, operation: Operation): boolean {
  return segments(monitor.route).length > segments(operation.route).length;
}

function isJob({ route }: Operation): boolean {
  const noun = lastWord(segments(route).findLast(({ parameter }) => !parameter)?.text);
  return isOnlyWork(noun) || noun === 'status';
}

/** `/operations/{id}`, `/exports/{id}`. Where the noun alone is not sure, the values of the status are. */
function isNamedLikeOne(contract: Surroundings, operation: Operation, schema: Schema): boolean {
  const path = segments(operation.route);
  if (!path.at(-1)?.parameter) return false;
  const noun = lastWord(path.at(-2)?.text);
  const purpose = purposeOf(noun);
  if (purpose !== 'surely' && purpose !== 'perhaps') return false;
  const values = statusValues(contract, schema);
  if (values === undefined) return purpose === 'surely';
  if (values.length === 0) return noun !== 'task';
  return values.some((value) => /queue|running|processing|execut|succe|fail/i.test(value));
}

function lastWord(text = ''): string {
  return singular(words(text).at(-1) ?? '');
}
