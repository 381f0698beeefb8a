import type { Surroundings } from '../../contract/contract';
import type { Exchanged } from '../fields/exchanged';
import { isOfType, statedTypes } from '../fields/value-types';
import { FIELD_MEANINGS, isExcluded, isSpelled, VALUE_MEANINGS, type FieldMeaning } from './lexicon';
import { RECOGNISED } from './recognised';

/** `near`: it is called like that, and its type does not fit. */
export type Likeness = 'is' | 'near';

/** Whether a field is what a meaning of the lexicon says; undefined where not even its name is like that. */
export function likenessOf(surroundings: Surroundings, field: Exchanged, id: string): Likeness | undefined {
  const meaning = FIELD_MEANINGS.get(id);
  const around = field.steps.filter((step) => typeof step === 'string').at(-2) ?? '';
  if (!meaning || !isNamed(field, meaning, around)) return undefined;
  if (meaning.types.some((type) => isOfType(surroundings, field, type))) return 'is';
  return isFarFrom(surroundings, field, meaning) && !isPlainest(field, meaning, around) ? undefined : 'near';
}

function isNamed(field: Exchanged, meaning: FieldMeaning, around: string): boolean {
  const { name } = field;
  if (isSpelled(name, meaning, around)) return true;
  const isKnown = meaning.by !== undefined && RECOGNISED.get(meaning.by)?.(field, around);
  return isKnown === true && !isExcluded(name, meaning, around);
}

/** One value where many are meant, or the other way round: whoever called it `status` meant no list of steps. */
function isFarFrom(surroundings: Surroundings, field: Exchanged, { types }: FieldMeaning): boolean {
  const stated = statedTypes(surroundings, field);
  const isMany = (type: string) => /^(array|object|list)$/.test(type);
  if (stated.length === 0) return false;
  return types.every(isMany) ? !stated.some(isMany) : !types.some(isMany) && stated.every(isMany);
}

/** The first of its names, or one with such an ending, is hardly called so by chance. */
function isPlainest(
  { name }: Exchanged,
  { names = [], endings = [] }: FieldMeaning,
  around: string,
): boolean {
  return isSpelled(name, { names: names.slice(0, 1), endings }, around);
}

/** True for a value that says what a meaning of the lexicon says. */
export function saysValue(value: string, id: string): boolean {
  const meaning = VALUE_MEANINGS.get(id);
  return meaning !== undefined && isSpelled(value, meaning);
}
