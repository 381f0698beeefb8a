import type { Operation, Response } from '../contract/contract';
import { isWithin, toPointer, valueAt, type JsonObject } from '../json';
import { isObject } from '../json';
import type { Subject } from './fix';

/** The operations that a finding is about: the one that it stands in, or all, where one finding is said of many. */
export function operationsAt({ contract, path }: Subject): Operation[] {
  const { operations } = contract;
  if (path.length <= 1) return operations;
  return operations.filter((one) => isAt(one, path));
}

/** The same of what the provider sends. */
export function deliveriesAt({ contract, path }: Subject): Operation[] {
  const { deliveries } = contract;
  const own = deliveries.filter((one) => isAt(one, path));
  // `webhooks`, or the callbacks of one operation.
  return own.length > 0 || path.length > 1 ? own : deliveries;
}

function isAt({ path: own, usedAt }: Operation, path: Subject['path']): boolean {
  return isWithin(path, own) || isWithin(path, usedAt) || isWithin(own, path);
}

/** The responses that stand at a place, and below it; each once, however many operations share it. */
export function responsesAt({ contract, path }: Subject): Response[] {
  const all = [...contract.operations, ...contract.deliveries].flatMap(({ responses }) => responses);
  const here = all.filter((one) => path.length <= 1 || isWithin(path, one.path) || isWithin(one.path, path));
  return [...new Map(here.map((one) => [toPointer(one.path), one])).values()];
}

/** The object at the place of a finding. */
export function objectAt({ contract, path }: Subject): JsonObject | undefined {
  const value = valueAt(contract.root, path);
  return isObject(value) ? value : undefined;
}
