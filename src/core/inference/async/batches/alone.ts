import type { Contract, Operation } from '../../../contract/contract';
import { memoizeAlone } from '../../../contract/memoize';
import { successesOf } from '../../../contract/statuses';
import { flatten } from '../../../contract/flatten';
import { isCreate } from '../../operations/kinds';
import { snakeOf } from '../../text/words';
import { deepMembers } from '../../fields/lists';
import { takenBy } from './taken';

/** The operations that do with one thing what a batch does with many. */
export function aloneOf(contract: Contract, batch: Operation): Operation[] {
  return contract.operations.filter(
    (other) => other !== batch && takenBy(contract, other).length === 0 && isCreate(contract, other),
  );
}

/** The names of what a thing takes that is sent alone. */
export function inputsAlone(contract: Contract, batch: Operation): Set<string> {
  return new Set(
    aloneOf(contract, batch)
      .flatMap(({ body }) => body?.content ?? [])
      .flatMap(({ schema }) => (schema ? deepMembers(contract, schema, 'readOnly') : []))
      .map(({ name }) => snakeOf(name)),
  );
}

/** The names of the texts that only its answer has: its id, whatever that is called, and its state. */
export function answeredAlone(contract: Contract, batch: Operation): Set<string> {
  const inputs = inputsAlone(contract, batch);
  const members = aloneOf(contract, batch)
    .flatMap(successesOf)
    .flatMap(({ content }) => content)
    .flatMap(({ schema }) => (schema ? deepMembers(contract, schema, 'writeOnly') : []))
    .filter(({ schema }) => flatten(contract, schema).properties.size === 0);
  return new Set(members.map(({ name }) => snakeOf(name)).filter((name) => !inputs.has(name)));
}

/** The names of what GETs are given to look one thing up: the end of their path, or a query that they demand. */
export const lookedUpBy = memoizeAlone((contract: Contract): ReadonlySet<string> => {
  const gets = contract.operations.filter(({ method }) => method === 'get');
  const names = gets.flatMap(({ parameters, route }) =>
    parameters
      .filter(
        (one) =>
          (one.in === 'path' && route.endsWith(`{${one.name}}`)) || (one.in === 'query' && one.required),
      )
      .map(({ name }) => snakeOf(name)),
  );
  return new Set(names);
});
