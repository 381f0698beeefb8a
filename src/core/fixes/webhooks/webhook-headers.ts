import type { Contract, Operation } from '../../contract/contract';
import { isEvent, textAbout } from '../../inference/webhooks/deliveries';
import { fieldsOf, isReadable } from '../../inference/webhooks/event-fields';
import { carriesEventId } from '../../inference/webhooks/event-ids';
import { proofOf } from '../../inference/webhooks/signature';
import { deliveriesAt } from '../concerned';
import { proposal, type Fixer, type Subject } from '../fix';
import { withParameters, type SharedParameter } from '../shared/parameters';

/** A signature over the id, the time and the body, as Standard Webhooks has it. */
export const webhookSignatureHeaders: Fixer = (subject) =>
  withHeaders(subject, ['WebhookId', 'WebhookTimestamp', 'WebhookSignature'], (contract, delivery) => {
    const said = textAbout(contract, delivery);
    return !proofOf(contract, delivery, fieldsOf(contract, delivery), said) && isReadable(contract, delivery);
  });

/** An id of the event, which stays the same when it is delivered again. */
export const webhookEventId: Fixer = (subject) =>
  withHeaders(
    subject,
    ['WebhookId'],
    (contract, delivery) =>
      isReadable(contract, delivery) && !carriesEventId(contract, delivery, textAbout(contract, delivery)),
  );

function withHeaders(
  subject: Subject,
  names: readonly SharedParameter[],
  lacks: (contract: Contract, delivery: Operation) => boolean,
) {
  const { contract } = subject;
  const found = deliveriesAt(subject).filter((delivery) => isEvent(delivery) && lacks(contract, delivery));
  const changes = found.flatMap((delivery) => withParameters(contract, delivery, names));
  const what = names.length > 1 ? 'webhook-id, webhook-timestamp, webhook-signature' : 'webhook-id';
  return proposal('shared-component', { say: 'add', what }, changes);
}
