import { accepting, handleOf, saysItEndsHere } from '../../inference/async/long-running';
import { operationsAt } from '../concerned';
import { proposal, set, type Fixer } from '../fix';
import { sharedHeader } from '../shared/headers';

/** A `Location` that tells how it ends. An id that leads nowhere needs an operation, which is its author's to make. */
export const async202StatusHandle: Fixer = (subject) => {
  const { contract } = subject;
  const location = sharedHeader(contract, 'Location');
  const retry = sharedHeader(contract, 'Retry-After');
  const changes = accepting(operationsAt(subject))
    .filter(
      ({ operation, response }) =>
        handleOf(contract, operation, response) === undefined && !saysItEndsHere(operation, response),
    )
    .flatMap(({ response: { path } }) => [
      set([...path, 'headers', 'Location'], location.ref),
      set([...path, 'headers', 'Retry-After'], retry.ref),
      ...location.changes,
      ...retry.changes,
    ]);
  return proposal('shared-component', { say: 'add', what: 'Location, Retry-After' }, changes);
};
