import type { Contract, Operation, Schema } from '../../../contract/contract';
import { flatten, keyword } from '../../../contract/flatten';
import { everyAnswer, type AnsweredBody } from './answered';
import { deepMembers, listsIn, type Member } from '../../fields/lists';
import { namesAccepted, namesRefused } from './words';

/** True where each answer to a batch, or what it leads to, always counts what was accepted and what was refused. */
export function countsBoth(contract: Contract, operation: Operation): boolean {
  return everyAnswer(contract, operation, (body) => counts(contract, body));
}

function counts(contract: Contract, { schema }: AnsweredBody): boolean {
  return [schema, ...aroundResults(contract, schema)].some((object) => {
    const numbers = deepMembers(contract, object, 'writeOnly').filter((member) => isCount(contract, member));
    return numbers.some(({ name }) => namesAccepted(name)) && numbers.some(({ name }) => namesRefused(name));
  });
}

/** The objects of a body that hold a list of results: where a job has none yet, it need not count any. */
function aroundResults(contract: Contract, body: Schema): Schema[] {
  const steps = listsIn(contract, body, 'writeOnly').map((list) => list.steps.slice(0, -1));
  return steps.flatMap((names) => {
    let at: Schema | undefined = body;
    const passed: Schema[] = [];
    for (const name of names) {
      at = at && flatten(contract, at).properties.get(name)?.schema;
      if (at) passed.push(at);
    }
    return passed;
  });
}

/** A whole number that is always there, and not always the same. */
function isCount(contract: Contract, { schema, isAlways }: Member): boolean {
  const flat = flatten(contract, schema);
  const isFixed =
    ['const', 'enum'].some((key) => keyword(flat, key) !== undefined) || keyword(flat, 'maximum') === 0;
  return isAlways && flat.types.has('integer') && !isFixed;
}
