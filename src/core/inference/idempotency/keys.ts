import type { Operation } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { isWrite } from '../operations/kinds';
import { words } from '../text/words';
import { keysOf, type Retry } from './retry';
import { isSaidToReplay } from './said-of-keys';

/** The keys of a write that are there so that a repeat is recognised. */
export const dedicatedKeys = memoize((contract, operation: Operation): Retry[] =>
  isWrite(operation) ? keysOf(contract, operation).filter((key) => isDedicated(key, operation)) : [],
);

/**
 * A `client_reference_id` may serve so that a repeat is recognised, and is more often a reference that the caller
 * wants to find again: it counts where the text says so.
 */
export function isDedicated({ name, property, schema }: Retry, { description, guide }: Operation): boolean {
  if (!property || !words(name).includes('reference')) return true;
  if (isSaidToReplay(name, [description, guide])) return true;
  const said = JSON.stringify([property.raw['description'], schema?.node['description']]);
  return /idempoten|duplicat|repeat|only once|幂等|去重|重复/i.test(said);
}
