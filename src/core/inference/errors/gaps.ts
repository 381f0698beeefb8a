import type { Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword, type Flat } from '../../contract/flatten';
import { items } from '../../contract/follow';
import { schemaAt } from '../../contract/schemas';
import type { JsonPath } from '../../json';
import { wordsAbout } from './members';
import { saysAtTimes } from './at-times';

/** A member on the way to another that need not be there. */
export interface Gap {
  name: string;
  path: JsonPath;
}

/**
 * The first member on the way to a value that an error may leave out, though its author says of others that they are
 * always there; or that may be missing by its own description. Nothing where nobody down to there says what is required:
 * that is another question; `unknown` where the schema does not lead there. Steps are names, and places in lists.
 */
export function gapOnTheWay(
  contract: Surroundings,
  schema: Schema,
  steps: readonly (string | number)[],
): Gap | 'unknown' | undefined {
  let at: Schema[] = [schema];
  let list: Gap | undefined;
  let gap: Gap | undefined;
  let isStated = false;
  for (const [i, step] of steps.entries()) {
    const flats = at.map((one) => flatten(contract, one));
    if (typeof step === 'number') {
      const next = steps.slice(i + 1).find((one) => typeof one === 'string');
      const [found, isSure] = entryOf(contract, flats, step, next);
      if (!isSure && list) [gap, isStated] = [gap ?? list, true];
      at = found;
      continue;
    }
    const flat = flats.find(({ properties }) => properties.has(step));
    const property = flat?.properties.get(step);
    if (!flat || !property) return isStated && gap ? gap : 'unknown';
    list = { name: step, path: property.path };
    isStated ||= !gap && flat.required.size > 0;
    if (!property.required && !isInEveryChoice(contract, flat, step)) {
      gap ??= list;
      isStated ||= saysAtTimes(wordsAbout(contract, property));
    }
    at = [property.schema];
  }
  return isStated ? gap : undefined;
}

/** Each choice that has the member requires it: which one comes depends on the failure. */
function isInEveryChoice(contract: Surroundings, { variants }: Flat, name: string): boolean {
  const flats = variants.map((variant) => flatten(contract, variant));
  const having = flats.filter(({ properties }) => properties.has(name));
  return having.length > 0 && having.every(({ required }) => required.has(name));
}

/** The entry of a list, and whether it is always there: `prefixItems` with `minItems`, `contains`, or what its text says. */
function entryOf(
  contract: Surroundings,
  flats: readonly Flat[],
  index: number,
  next: string | undefined,
): [Schema[], boolean] {
  const [flat] = flats;
  if (!flat) return [[], true];
  const of = ({ node, path }: Schema, key: string, value = node[key], place: JsonPath = [...path, key]) =>
    schemaAt(contract.root, value, place, place);
  const prefixed = flat.parts.flatMap((part) => {
    const value = items(part.node['prefixItems'])[index];
    return of(part, 'prefixItems', value, [...part.path, 'prefixItems', index]) ?? [];
  });
  const contained = flat.parts.flatMap((part) => of(part, 'contains') ?? []);
  const found = prefixed.length > 0 ? prefixed : flat.items ? [flat.items] : contained;
  if (prefixed.length > 0) {
    const least = keyword(flat, 'minItems');
    return [found, typeof least === 'number' && least > index];
  }
  const choices = found.flatMap((one) => flatten(contract, one).variants);
  const isHeld = (one: Schema) => next !== undefined && flatten(contract, one).properties.has(next);
  const name = choices.find(isHeld)?.component;
  const said = flat.parts.flatMap(({ node: { description } }) =>
    typeof description === 'string' ? description : [],
  );
  if (said.some((text) => saysEntryAtTimes(text, name))) return [found, false];
  return [found, contained.length === 0 || contained.some(isHeld)];
}

/** `One ErrorInfo, and a Help where there is a page`: of several kinds of entries, which one the text speaks of. */
function saysEntryAtTimes(text: string, name: string | undefined): boolean {
  if (name === undefined) return saysAtTimes(text);
  return text.split(/[,;.，；。、]/).some((clause) => clause.includes(name) && saysAtTimes(clause));
}
