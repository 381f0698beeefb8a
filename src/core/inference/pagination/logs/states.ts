import type { Schema, Surroundings } from '../../../contract/contract';
import { samplesOf } from '../../errors/members';
import { deepMembers } from '../../fields/lists';
import { namesState } from '../../operations/states';

/** The values that the states of a thing show. */
export function statesIn(surroundings: Surroundings, thing: Schema): string[] {
  return deepMembers(surroundings, thing, 'writeOnly')
    .filter(({ name }) => namesState(name))
    .flatMap((member) => samplesOf(surroundings, member))
    .filter((value) => typeof value === 'string');
}
