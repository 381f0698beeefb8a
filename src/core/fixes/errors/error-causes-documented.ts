import type { Contract, Operation } from '../../contract/contract';
import type { Change } from '../../document/edits/change';
import type { Cause } from '../../inference/errors/cause';
import { causesOf } from '../../inference/errors/causes';
import { documentedIn, usualStatus } from '../../inference/errors/documented';
import { operationsAt } from '../concerned';
import { proposal, type Fixer } from '../fix';
import { withFailure } from '../shared/error-response';

/** A response for each failure that nothing documents. Which state is in the way of an action, only its author knows. */
export const errorCausesDocumented: Fixer = (subject) => {
  const { contract } = subject;
  const found = operationsAt(subject).flatMap((operation) =>
    missingCauses(contract, operation).map((cause) => ({ operation, cause })),
  );
  const what = [...new Set(found.map(({ cause }) => usualStatus(cause)))].join(', ');
  const changes = found.flatMap(({ operation, cause }): Change[] => withFailure(contract, operation, cause));
  return proposal('shared-component', { say: 'add', what }, changes);
};

/** The causes that nothing in an operation stands for. */
export function missingCauses(contract: Contract, operation: Operation): Exclude<Cause, 'conflict'>[] {
  return causesOf(contract, operation).filter(
    (cause) => cause !== 'conflict' && documentedIn(contract, operation, cause).state === 'missing',
  ) as Exclude<Cause, 'conflict'>[];
}
