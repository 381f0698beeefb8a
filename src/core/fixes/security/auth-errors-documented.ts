import type { Contract, Operation } from '../../contract/contract';
import { statusesOf } from '../../contract/statuses';
import { isPlumbing } from '../../inference/errors/answers';
import { mayFindNothing } from '../../inference/operations/items';
import { asksForScopes, needsCredentials } from '../../inference/security/requirements';
import { operationsAt } from '../concerned';
import { proposal, type Fixer } from '../fix';
import { withFailure } from '../shared/error-response';
import { failuresIn, type FailureName } from '../shared/failures';
import { wordsFor } from '../words/words';

/** A response for each way in which access fails. */
export const authErrorsDocumented: Fixer = (subject) => {
  const { contract } = subject;
  const found = operationsAt(subject)
    .filter((operation) => needsCredentials(operation) && !isPlumbing(operation))
    .flatMap((operation) => missingFrom(contract, operation).map((failure) => ({ operation, failure })));
  const failures = failuresIn(wordsFor(contract));
  const statuses = new Set(found.map(({ failure }) => failures[failure].status));
  const changes = found.flatMap(({ operation, failure }) => withFailure(contract, operation, failure));
  return proposal('shared-component', { say: 'add', what: [...statuses].sort().join(', ') }, changes);
};

function missingFrom(contract: Contract, operation: Operation): FailureName[] {
  const statuses = statusesOf(operation);
  if (statuses.some((status) => /^(4xx|default)$/i.test(status))) return [];
  const has = (...wanted: string[]) => wanted.some((status) => statuses.includes(status));
  const asks = asksForScopes(operation) && !has('403');
  return [
    ...(has('401') ? [] : (['credential'] as const)),
    ...(asks ? (['permission'] as const) : []),
    ...(mayFindNothing(contract, operation) && !has('403', '404', '410') ? (['unknown'] as const) : []),
  ];
}
