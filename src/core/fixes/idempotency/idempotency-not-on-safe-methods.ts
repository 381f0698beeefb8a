import { isWithin, valueAt } from '../../json';
import { operationsAt } from '../concerned';
import { proposal, remove, type Fixer } from '../fix';

/** What only reads takes no key. A PUT or a DELETE may have one, if its text says what for. */
export const idempotencyNotOnSafeMethods: Fixer = (subject) => {
  const { contract, path } = subject;
  const operation = operationsAt(subject).find((one) => isWithin(path, [...one.path, 'parameters']));
  if (!operation || !['get', 'head', 'options', 'query'].includes(operation.method)) return undefined;
  const list = valueAt(contract.root, path.slice(0, -1));
  const isAlone = Array.isArray(list) && list.length === 1;
  const name = operation.parameters.find((one) => isWithin(path, one.usedAt))?.name ?? 'parameters';
  return proposal('suggestion', { say: 'remove', what: name }, [remove(isAlone ? path.slice(0, -1) : path)]);
};
