import type { Contract, Operation } from '../../contract/contract';
import { memoize, memoizeAlone } from '../../contract/memoize';
import { ownerOf } from '../async/monitors';
import { requestsOf, type Exchanged } from '../fields/exchanged';
import { nounOf } from '../operations/intent';
import { itemsNamedIn } from '../operations/nesting';

/** The names of all that a caller may send, by the media type that asks for most; of an object its members. */
export const offeredInputs = memoize((surroundings, operation: Operation): readonly string[] => {
  const all = requestsOf(surroundings, operation).map((message) => leavesOf(message).map(({ name }) => name));
  return all.reduce((most, one) => (one.length > most.length ? one : most), []);
});

/**
 * The required inputs that only another operation's answer tells: `voice_id`, where voices can be looked up. The
 * caller's own account is known.
 */
export function errandsOf(contract: Contract, operation: Operation): string[] {
  const nouns = nounsToLookUp(contract);
  const inPath = new Set(itemsNamedIn(operation.route));
  const own = nounOf(operation);
  const names = requestsOf(contract, operation)
    .flatMap((message) => leavesOf(message))
    .filter(({ required, in: place, name, snake }) => {
      const owner = ownerOf(snake);
      const isAsked = place === 'path' ? inPath.has(name) : required;
      return isAsked && owner !== snake && owner !== own && nouns.has(owner);
    })
    .map(({ name }) => name);
  return [...new Set(names)];
}

/** The nouns of what can be listed or read. */
const nounsToLookUp = memoizeAlone(
  ({ operations }: Contract): ReadonlySet<string> =>
    new Set(operations.filter(({ method }) => method === 'get').map(nounOf)),
);

/** What stands in nothing else that is sent along. */
function leavesOf(message: readonly Exchanged[]): Exchanged[] {
  const holders = new Set(message.map(({ in: place, steps }) => keyOf(place, steps.slice(0, -1))));
  return message.filter(({ in: place, steps }) => {
    const isHolder = [steps, [...steps, 0]].some((one) => holders.has(keyOf(place, one)));
    return !isHolder;
  });
}

function keyOf(place: string, steps: readonly (string | number)[]): string {
  return JSON.stringify([place, ...steps]);
}
