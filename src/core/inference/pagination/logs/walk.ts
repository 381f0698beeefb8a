import type { Contract, Operation, Surroundings } from '../../../contract/contract';
import { flatten, keyword } from '../../../contract/flatten';
import { isOffsetName, isPageName, isSizeName } from '../paging';
import { inputsOf, isNumber, type Input } from './inputs';
import { pagesOf, type Page } from './log';
import { pointersOf, type Pointer } from './next';
import { hasKey, keysAmong } from './keys';
import { placesOf, type Place } from './position';

/**
 * What keeps a caller from reading a list page by page while it grows; undefined where nothing does.
 * - `counted`: the place counts rows or pages, so that what comes in or goes away pushes others past it
 * - `sized`: the page size states no default or no maximum
 * - `placed`: nobody can name a place
 * - `led`: no answer says where the next page begins
 */
export type WalkLack = 'counted' | 'sized' | 'placed' | 'led';

export function walkLack(contract: Contract, operation: Operation): WalkLack | undefined {
  const pages = pagesOf(contract, operation);
  const places = placesOf(contract, operation);
  const pointers = pages.map((page) => pointersOf(contract, page).filter(({ isBack }) => !isBack));
  if (places.some(({ by }) => by === 'count') || pointers.flat().some(({ isCount }) => isCount))
    return 'counted';
  const isByLink = pages.length > 0 && pointers.every((some) => some.some(({ isLink }) => isLink));
  if (!isSized(contract, operation, places)) return 'sized';
  if (isByLink) return undefined;
  if (places.length === 0) return 'placed';
  return pages.every((page, i) => isLed(contract, page, places, pointers[i] ?? [])) ? undefined : 'led';
}

/** A token has to be handed out; what the last thing is called stands on it. */
function isLed(
  surroundings: Surroundings,
  page: Page,
  places: readonly Place[],
  pointers: readonly Pointer[],
): boolean {
  return pointers.length > 0 || hasKey(surroundings, page, keysAmong(places, pointers));
}

function isSized(surroundings: Surroundings, operation: Operation, places: readonly Place[]): boolean {
  const inputs = inputsOf(surroundings, operation).filter(
    (input) => isNumber(input) && !places.some((place) => place.input === input),
  );
  const named = inputs.filter(
    ({ full }) => isSizeName(full) || isSizeName(full.split('_').slice(1).join('_')),
  );
  const sizes =
    named.length > 0 ? named : inputs.filter(({ full }) => !isOffsetName(full) && !isPageName(full));
  return sizes.some((input) => statesBounds(surroundings, input));
}

function statesBounds(surroundings: Surroundings, { field }: Input): boolean {
  const flat = flatten(surroundings, field.schema);
  const isNumeric = (...keys: string[]) => keys.some((key) => typeof keyword(flat, key) === 'number');
  const isFixed = Array.isArray(keyword(flat, 'enum'));
  const [most, usual] = [keyword(flat, 'maximum'), keyword(flat, 'default')];
  if (typeof most === 'number' && typeof usual === 'number' && usual > most) return false;
  return (isFixed || isNumeric('maximum', 'exclusiveMaximum')) && (field.required || usual !== undefined);
}
