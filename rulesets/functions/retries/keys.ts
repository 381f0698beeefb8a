import type { Contract, Operation } from '../../../src/core/contract/contract';
import { isWrite } from '../../../src/core/contract/inference/infer';
import { keysOf, type Retry } from '../../../src/core/contract/inference/retry';
import { words } from '../../../src/core/contract/inference/words';

/**
 * The keys of a write that are there so that a repeat is recognised. A `client_reference_id` may serve for
 * that, and is more often a reference that the caller wants to find again: it counts where the text says so.
 */
export function dedicatedKeys(contract: Contract, operation: Operation): Retry[] {
  if (!isWrite(operation)) return [];
  return keysOf(contract, operation).filter(({ name, property, schema }) => {
    if (!property || !words(name).includes('reference')) return true;
    const said = JSON.stringify([property.raw['description'], schema?.node['description']]);
    return /idempoten|duplicat|repeat|only once/i.test(said);
  });
}
