import type { Surroundings } from '../../../contract/contract';
import { deepMembers } from '../../fields/lists';
import { isIdentityName } from '../../operations/payloads';
import type { Page } from './log';
import type { Pointer } from './next';
import type { Place } from './position';
import { plainWords } from './spoken';

/**
 * The places that are named by what the last thing is called. `after` alone is one where no answer hands out anything
 * else to go on with.
 */
export function keysAmong(places: readonly Place[], pointers: readonly Pointer[]): Place[] {
  const isHandedOut = pointers.some(({ isLink }) => !isLink);
  return places.filter(
    ({ by, input, isSure }) => by === 'key' && (isSure || NAMED.test(input.full) || !isHandedOut),
  );
}

const NAMED =
  /(^|_)(id|ids|sid|uuid|reference|ref|seq|sequence|number|nr|kennung|message|msg|nachricht|mensaje|mensagem|item|entry|event|record)$|编号/;

/** Each entry has what the place is named by. */
export function hasKey(surroundings: Surroundings, { list }: Page, keys: readonly Place[]): boolean {
  return (
    keys.length > 0 &&
    deepMembers(surroundings, list.entry, 'writeOnly').some(
      ({ name }) =>
        isIdentityName(name) ||
        keys.some(({ input }) => input.full.endsWith(plainWords(name))) ||
        /^(seq|sequence|number|no|kennung|编号)$/i.test(name),
    )
  );
}
