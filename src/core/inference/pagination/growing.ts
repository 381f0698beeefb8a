import type { Operation } from '../../contract/contract';
import { subjectOf } from '../operations/intent';
import { singular, words } from '../text/words';

const GROWING = new Set(
  'message call event transaction log payment charge notification delivery activity audit email sms trace alert feed post comment transfer payout refund order conversation'.split(
    ' ',
  ),
);

const MACHINE = /audit|webhook|security|system|log|message|delivery|tracking|usage|billing|account/;

/** True where what an operation lists is of a kind that pours in while a caller reads: messages, events, payments. */
export function growsWhileRead(operation: Operation): boolean {
  const noun = words(subjectOf(operation) ?? '').map(singular);
  const last = noun.at(-1) ?? '';
  // What a museum or a calendar calls an event is planned, and does not pour in.
  if (last === 'event' && noun.length > 1 && !MACHINE.test(noun.join('_'))) return false;
  return GROWING.has(last);
}
