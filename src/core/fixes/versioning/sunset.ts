import { objectAt } from '../concerned';
import { proposal, set, type Fixer } from '../fix';

/** A place for the day on which what is deprecated stops working. */
export const needsSunset: Fixer = (subject) => {
  const node = objectAt(subject);
  if (node?.['deprecated'] !== true || node['x-sunset'] !== undefined) return undefined;
  const change = set([...subject.path, 'x-sunset'], 'TODO: YYYY-MM-DD');
  return proposal('skeleton', { say: 'add', what: 'x-sunset: TODO' }, [change]);
};
