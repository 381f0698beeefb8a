import { operationsAt } from '../concerned';
import { proposal, remove, type Fixer } from '../fix';

/** A body that is ignored goes. What a DELETE carries somebody may read: there it stays. */
export const getNoBody: Fixer = (subject) => {
  const found = operationsAt(subject).filter(
    ({ method, node }) => (method === 'get' || method === 'head') && 'requestBody' in node,
  );
  const changes = found.map(({ path }) => remove([...path, 'requestBody']));
  return proposal('safe', { say: 'remove', what: 'requestBody' }, changes);
};
