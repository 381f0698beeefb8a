import type { Contract } from '../../contract/contract';
import { isError } from '../../contract/statuses';
import { memoizeAlone } from '../../contract/memoize';
import { toPointer } from '../../json';
import { answersIn, type Exchanged } from './exchanged';

/**
 * True for a member of a refusal that need not be there, although its object demands others and belongs to refusals of
 * one status alone: who made it for them left this one open. Of an object that others share, an example tells.
 */
export function isLeftOpen(contract: Contract, { required, owner, path }: Exchanged): boolean {
  if (required || owner === undefined || owner.required.size === 0) return false;
  const statuses = statusesAt(contract).get(toPointer(path)) ?? new Set();
  return statuses.size === 1 && [...statuses].every(isError);
}

/** In answers of which statuses each member stands, by its place in the document. */
const statusesAt = memoizeAlone((contract: Contract): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { responses } of contract.operations)
    for (const response of responses)
      for (const { path } of answersIn(contract, response).flat()) {
        const place = toPointer(path);
        found.set(place, (found.get(place) ?? new Set()).add(response.status));
      }
  return found;
});
