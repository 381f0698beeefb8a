import { leadsThere } from '../../inference/http-semantics/created';
import { responsesFor } from '../../contract/statuses';
import { operationsAt } from '../concerned';
import { proposal, set, type Fixer } from '../fix';
import { sharedHeader } from '../shared/headers';

/** A `Location` for what was made. */
export const create201Location: Fixer = (subject) => {
  const { contract } = subject;
  const { ref, changes } = sharedHeader(contract, 'Location');
  const found = operationsAt(subject).flatMap((operation) =>
    responsesFor(operation, '201').filter((response) => !leadsThere(contract, operation, response)),
  );
  const added = found.flatMap(({ path }) => [set([...path, 'headers', 'Location'], ref), ...changes]);
  return proposal('shared-component', { say: 'add', what: 'Location' }, added);
};
