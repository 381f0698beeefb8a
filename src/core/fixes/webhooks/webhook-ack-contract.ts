import { isSuccess, statusesOf } from '../../contract/statuses';
import { deliveriesAt } from '../concerned';
import { proposal, set, type Fixer } from '../fix';

/** The answer that means "received". */
export const webhookAckContract: Fixer = (subject) => {
  const found = deliveriesAt(subject).filter((delivery) => !statusesOf(delivery).some(isSuccess));
  const value = { description: 'The event was received. Any other response counts as a failed delivery.' };
  const changes = found.map(({ path }) => set([...path, 'responses', '2XX'], value));
  return proposal('suggestion', { say: 'add', what: '2XX' }, changes);
};
