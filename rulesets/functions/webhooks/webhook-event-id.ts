import { eventsAmong, placeOfDeliveries } from '../../../src/core/inference/webhooks/deliveries';
import type { Operation } from '../../../src/core/contract/contract';
import {
  fieldsOf,
  isReadable,
  isStandardEnvelope,
  type EventField,
} from '../../../src/core/inference/webhooks/event-fields';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';
import { isTypeName } from '../../../src/core/inference/webhooks/type-names';
import { code } from '../../../src/core/texts/wording';

/** Each event has an id of its own, which stays the same when it is delivered again. */
export default perDocument(function* ({ contract, deliveries, examine }) {
  const events = eventsAmong(deliveries);
  const problems: Placed[] = [];
  for (const delivery of events) {
    examine(delivery);
    if (!isReadable(contract, delivery) || isStandardEnvelope(delivery) || hasIdHeader(delivery)) continue;
    const fields = fieldsOf(contract, delivery);
    if (fields.some((field) => isEventId(field, fields)) || isCompound(fields)) continue;
    const resourceId = fields.find(
      ({ snake, parents }) => /^(id|uuid|guid)$/.test(snake) && parents.length === 0,
    );
    const { name: place, path } = delivery;
    problems.push(
      resourceId
        ? {
            place,
            message: `${code(place)} should carry an event id, such as a \`webhook-id\` header: ${code(resourceId.name)} in its body reads as the id of the resource, which two events can share.`,
            path,
          }
        : {
            place,
            message: `${code(place)} should carry an event id, such as a \`webhook-id\` header: without one, a second delivery cannot be told from a second event.`,
            path,
          },
    );
  }
  yield* collapse(problems, events.length, (count, of, first) => ({
    message: `${count} of ${of} deliveries should carry an event id, such as a \`webhook-id\` header: ${first}.`,
    path: placeOfDeliveries(contract),
  }));
});

// `X-Webhook-Token` is a secret more often than an id.
const ID_HEADER =
  /(webhook|event|delivery|message|transmission|notification|(^|-)ce)[-_]?(uu|gu|\w{0,60}[-_])?id$|idempotency[-_]?(id|token|key)$|[-_]delivery$/i;

function hasIdHeader({ parameters }: Operation): boolean {
  return parameters.some(({ in: place, name }) => place === 'header' && ID_HEADER.test(name));
}

const EVENT_ID =
  /(^|_)(event|webhook|web_hook|delivery|notification|transmission|idempotency|dedup\w{0,40})_(id|uuid|guid|uid|key|token|sid)$/;
const SAYS_EVENT =
  /\b(event|delivery|notification|webhook)\b|de-?dup|redeliver|retr(y|ies)|more than once|事件|通知|投递|去重/i;

/** A bare `id` is the event's where the body is an envelope, or where its description says so. */
function isEventId({ snake, parents, description }: EventField, all: readonly EventField[]): boolean {
  const inResource = parents.some((name) => /^(data|object|resource|payload|detail)$/i.test(name));
  if (EVENT_ID.test(snake)) return !inResource;
  if (!/^(id|uuid|guid|jti|message_id)$/.test(snake) || inResource) return false;
  if (SAYS_EVENT.test(description)) return true;
  if (parents.length > 0)
    return /^(event|webhook|notification|meta|metadata|header|headers)$/i.test(parents.at(-1) ?? '');
  return all.some(
    ({ name, snake, parents }) =>
      parents.length === 0 && (isTypeName(name) || /^(data|object|payload|resource|detail)$/.test(snake)),
  );
}

/** Adyen's key: the payment's reference together with the code of the event. */
function isCompound(fields: readonly EventField[]): boolean {
  return ['psp_reference', 'event_code'].every((key) => fields.some(({ snake }) => snake === key));
}
