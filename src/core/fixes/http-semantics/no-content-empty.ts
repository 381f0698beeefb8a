import { responsesAt } from '../concerned';
import { proposal, remove, type Fixer } from '../fix';

/** What ends with its headers describes no body. */
export const noContentEmpty: Fixer = (subject) => {
  const found = responsesAt(subject).filter(
    ({ status, node }) => /^(204|205|304)$/.test(status) && 'content' in node,
  );
  return proposal(
    'safe',
    { say: 'remove', what: 'content' },
    found.map(({ path }) => remove([...path, 'content'])),
  );
};
