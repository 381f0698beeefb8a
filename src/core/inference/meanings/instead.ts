import type { Surroundings } from '../../contract/contract';
import type { ValueType } from '../fields/value-type';
import { statedTypes, type Typed } from '../fields/value-types';
import { FIELD_MEANINGS } from './lexicon';

/**
 * What a value is that only looks like what is meant: of no type; a number without a unit, a text without a form, where
 * a time is meant; a text that is no address; else the type that it states.
 */
export type Instead = 'untyped' | 'unitless' | 'formless' | 'text' | 'number' | 'boolean' | 'list' | 'object';

/** Why the type of a field is not one of those that its meaning has. */
export function insteadOf(surroundings: Surroundings, field: Typed, id: string): Instead {
  const types = statedTypes(surroundings, field);
  const wanted = FIELD_MEANINGS.get(id)?.types ?? [];
  const isOf = (some: readonly ValueType[]) => wanted.some((type) => some.includes(type));
  if (types.includes('integer') || types.includes('number'))
    return isOf(['time', 'duration']) ? 'unitless' : 'number';
  if (types.includes('string'))
    return isOf(['time', 'date', 'duration', 'phone', 'uri']) ? 'formless' : 'text';
  if (types.includes('boolean')) return 'boolean';
  if (types.includes('array')) return isOf(['list']) ? 'untyped' : 'list';
  return types.includes('object') && !isOf(['object']) ? 'object' : 'untyped';
}
