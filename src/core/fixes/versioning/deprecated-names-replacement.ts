import { statesReplacement } from '../../inference/versioning/replacements';
import { operationsAt } from '../concerned';
import { type Fixer } from '../fix';
import { completed } from '../skeleton';

/** A place to name what callers should call. */
export const deprecatedNamesReplacement: Fixer = (subject) => {
  const { contract } = subject;
  const found = operationsAt(subject).filter(
    (operation) => operation.deprecated && !statesReplacement(contract, operation),
  );
  return completed(
    subject,
    found.map(({ path }) => path),
    'replacement',
  );
};
