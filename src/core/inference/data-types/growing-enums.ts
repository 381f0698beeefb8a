import type { Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { isObject } from '../../json';
import type { DataField } from '../fields/data-field';
import { words } from '../text/words';
import { enumOf } from './enums';
import { isOpposite } from './opposites';

/** Names whose values follow from what the API will learn to do. */
const GROWS = /(^|_)(status|state|type|reason|code|category|channel|kind)$/;
/** Sets that the world has closed. */
const CLOSED =
  /(^|_)(country|currency|language|locale|lang|zip|postal|area|dialing|dial|state|http|method|status|iso|airport|gender|calling)_code$|(^|_)http_(status|state|code)$|^(country|us|address|shipping|billing|region)_state$|^(media|mime|content|grant|token|data|value)_type$/;

/** True for a text with a list of values that grows with what the API can do: a status, a type, a reason. */
export function isGrowing(contract: Surroundings, { snake, schema, owner }: DataField): boolean {
  if (!GROWS.test(snake) || CLOSED.test(snake)) return false;
  const flat = flatten(contract, schema);
  if (flat.types.size > 0 && !flat.types.has('string')) return false;
  const marked = ['enum', 'x-extensible-enum', 'x-open-enum'].some((key) => keyword(flat, key) !== undefined);
  return (marked || enumOf(contract, flat) !== undefined) && !tellsVariants(contract, snake, owner);
}

/** The property by which a union is told apart: it grows with the union. */
function tellsVariants(contract: Surroundings, snake: string, owner: Schema | undefined): boolean {
  const parts = owner ? flatten(contract, owner).parts : [];
  return parts.some(({ node }) => {
    const discriminator = node['discriminator'];
    const name = isObject(discriminator) ? discriminator['propertyName'] : undefined;
    return typeof name === 'string' && words(name).join('_') === snake;
  });
}

/** One value, or two: on and off, and the like. Of what a thing goes through, two are the first two. */
export function isPair({ snake }: DataField, values: readonly string[]): boolean {
  const [one = '', other = ''] = values.map((value) => words(value).join('_'));
  if (values.length < 2) return true;
  return values.length === 2 && (!/(^|_)(status|state)$/.test(snake) || isOpposite(one, other));
}
