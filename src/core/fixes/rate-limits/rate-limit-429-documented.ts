import { isPlumbing } from '../../inference/errors/answers';
import { documentsThrottling } from '../../inference/rate-limits/throttling';
import { operationsAt } from '../concerned';
import { proposal, type Fixer } from '../fix';
import { withFailure } from '../shared/error-response';

/** A `429` that says when to come back. */
export const rateLimit429Documented: Fixer = (subject) => {
  const found = operationsAt(subject).filter(
    (operation) => !isPlumbing(operation) && !documentsThrottling(operation),
  );
  const changes = found.flatMap((operation) => withFailure(subject.contract, operation, 'tooMany'));
  return proposal('shared-component', { say: 'add', what: '429' }, changes);
};
