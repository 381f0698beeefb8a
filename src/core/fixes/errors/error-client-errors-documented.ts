import { statusesOf } from '../../contract/statuses';
import { isPlumbing } from '../../inference/errors/answers';
import { operationsAt } from '../concerned';
import { proposal, type Fixer } from '../fix';
import { withFailure } from '../shared/error-response';
import { missingCauses } from './error-causes-documented';

/** The failures that the caller of an operation can cause; `429` where it can do nothing else wrong. */
export const errorClientErrorsDocumented: Fixer = (subject) => {
  const { contract } = subject;
  const silent = operationsAt(subject).filter(
    (operation) =>
      !isPlumbing(operation) && !statusesOf(operation).some((one) => /^(4(\d\d|xx)|default)$/i.test(one)),
  );
  const changes = silent.flatMap((operation) => {
    const causes = missingCauses(contract, operation);
    const failures = causes.length > 0 ? causes : (['tooMany'] as const);
    return failures.flatMap((failure) => withFailure(contract, operation, failure));
  });
  const added = changes.flatMap(({ path }) => (path[0] === 'paths' ? [String(path.at(-1))] : []));
  return proposal('shared-component', { say: 'add', what: [...new Set(added)].join(', ') }, changes);
};
