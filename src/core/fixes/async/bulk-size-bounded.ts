import { bulkOf } from '../../inference/async/bulk';
import { statusesOf } from '../../contract/statuses';
import { operationsAt } from '../concerned';
import { proposal, type Fixer } from '../fix';
import { withFailure } from '../shared/error-response';

/** A `400` for a batch that is too long. How long it may be is not known here. */
export const bulkSizeBounded: Fixer = (subject) => {
  const found = operationsAt(subject).filter(
    (operation) =>
      bulkOf(subject.contract, operation) &&
      !statusesOf(operation).some((status) => /^(400|413|422|4xx|default)$/i.test(status)),
  );
  const changes = found.flatMap((operation) => withFailure(subject.contract, operation, 'malformed'));
  return proposal('shared-component', { say: 'add', what: '400' }, changes);
};
