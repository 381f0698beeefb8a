import { repeatIsHarmless } from '../../inference/idempotency/harmless';
import { shownRetryOf } from '../../inference/idempotency/retry';
import { isCreate } from '../../inference/operations/kinds';
import { operationsAt } from '../concerned';
import { proposal, type Fixer } from '../fix';
import { withParameters } from '../shared/parameters';

/** An `Idempotency-Key` header. A key that is there and recognises nothing is its author's to explain. */
export const idempotencyKeyOnCreate: Fixer = (subject) => {
  const { contract } = subject;
  const found = operationsAt(subject).filter(
    (operation) =>
      isCreate(contract, operation) &&
      !repeatIsHarmless(contract, operation) &&
      !shownRetryOf(contract, operation),
  );
  const changes = found.flatMap((operation) => withParameters(contract, operation, ['IdempotencyKey']));
  return proposal('shared-component', { say: 'add', what: 'Idempotency-Key' }, changes);
};
