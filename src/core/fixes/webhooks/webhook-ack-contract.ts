import { isSuccess, statusesOf } from '../../contract/statuses';
import { deliveriesAt } from '../concerned';
import { proposal, set, type Fixer } from '../fix';
import { wordsFor } from '../words/words';

/** The answer that means "received". */
export const webhookAckContract: Fixer = (subject) => {
  const found = deliveriesAt(subject).filter((delivery) => !statusesOf(delivery).some(isSuccess));
  const value = { description: wordsFor(subject.contract).received };
  const changes = found.map(({ path }) => set([...path, 'responses', '2XX'], value));
  return proposal('suggestion', { say: 'add', what: '2XX' }, changes);
};
