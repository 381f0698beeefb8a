import type { Contract, Operation } from '../../contract/contract';
import { memoizeAlone, memoizeByText } from '../../contract/memoize';
import { missOperations, operationsToSearch } from '../../contract/unread-operations';
import { segments, singular, snakeOf, words } from '../text/words';

/*
 * The GETs of a document by what their addresses say. Worked out once, since each asynchronous operation asks each
 * of them.
 */

/** A path with the names of its parameters left out, so that `{id}` and `{message_id}` compare equal. */
export const addressOf = memoizeByText((route): string => {
  const parts = segments(route).map(({ text, parameter }) => (parameter ? '{}' : text.toLowerCase()));
  return `/${parts.join('/')}`;
});

/** A GET on one item, or on the status of one. */
export interface ItemGet {
  operation: Operation;
  /** The words of the collection that the item is in, as singulars. */
  collection: readonly string[];
  parameter: string;
  /** The collection's address. */
  below: string;
}

/**
 * The GETs that may tell how something ended: `/exports/{id}` and `/exports/{id}/status` both do. Who finds none among
 * them calls `missOperations`.
 */
export const itemGets = memoizeAlone((contract: Contract): ItemGet[] =>
  operationsToSearch(contract).flatMap((operation) => {
    const path = segments(operation.route);
    const last = path.at(-1);
    const item = last?.parameter ? path : path.slice(0, -1);
    if (operation.method !== 'get' || !item.at(-1)?.parameter) return [];
    if (!last?.parameter && !/status|state|result|progress/i.test(last?.text ?? '')) return [];
    const collection = words(item.at(-2)?.text ?? '').map(singular);
    const parameter = snakeOf(item.at(-1)?.text ?? '');
    const names = item.slice(0, -1).map(({ text }) => text);
    return [{ operation, collection, parameter, below: addressOf(names.join('/')) }];
  }),
);

/** The first GET at an address. */
export function getAt(contract: Contract, address: string): Operation | undefined {
  const found = getsByAddress(contract).get(address);
  if (!found) missOperations(contract);
  return found;
}

/** The GETs one segment below an address: `/batches/{}/files` is below `/batches/{}`. */
export function getsBelow(contract: Contract, address: string): readonly Operation[] {
  const found = getsByParent(contract).get(address);
  if (!found) missOperations(contract);
  return found ?? [];
}

const getsByParent = memoizeAlone((contract: Contract): Map<string, Operation[]> => {
  const found = new Map<string, Operation[]>();
  for (const [address, operation] of getsByAddress(contract)) {
    const parent = address.slice(0, address.lastIndexOf('/'));
    const known = found.get(parent);
    if (known) known.push(operation);
    else found.set(parent, [operation]);
  }
  return found;
});

const getsByAddress = memoizeAlone((contract: Contract): Map<string, Operation> => {
  const found = new Map<string, Operation>();
  for (const operation of operationsToSearch(contract)) {
    const address = addressOf(operation.route);
    if (operation.method === 'get' && !found.has(address)) found.set(address, operation);
  }
  return found;
});
