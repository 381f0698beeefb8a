import type { Contract, Operation } from '../../../contract/contract';
import { flatten, keyword } from '../../../contract/flatten';
import { everyAnswer, type AnsweredBody } from './answered';
import { deepMembers, type Member } from '../../fields/lists';
import { namesAccepted, namesRefused } from './words';

/** True where each answer to a batch, or what it leads to, always counts what was accepted and what was refused. */
export function countsBoth(contract: Contract, operation: Operation): boolean {
  return everyAnswer(contract, operation, (body) => counts(contract, body));
}

function counts(contract: Contract, { schema }: AnsweredBody): boolean {
  const numbers = deepMembers(contract, schema, 'writeOnly').filter((member) => isCount(contract, member));
  return numbers.some(({ name }) => namesAccepted(name)) && numbers.some(({ name }) => namesRefused(name));
}

/** A whole number that is always there, and not always the same. */
function isCount(contract: Contract, { schema, isAlways }: Member): boolean {
  const flat = flatten(contract, schema);
  const isFixed =
    ['const', 'enum'].some((key) => keyword(flat, key) !== undefined) || keyword(flat, 'maximum') === 0;
  return isAlways && flat.types.has('integer') && !isFixed;
}
