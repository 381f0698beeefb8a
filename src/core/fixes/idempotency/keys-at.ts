import { shownRetryOf, type Retry } from '../../inference/idempotency/retry';
import { isWrite } from '../../inference/operations/kinds';
import { toPointer } from '../../json';
import type { Subject } from '../fix';

/** The key that stands at the place of a finding. */
export function keyAt({ contract, path }: Subject): Retry | undefined {
  const pointer = toPointer(path);
  return contract.operations
    .filter(isWrite)
    .map((operation) => shownRetryOf(contract, operation))
    .find((retry) => retry && toPointer(retry.path) === pointer);
}
