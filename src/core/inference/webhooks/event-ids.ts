import type { Operation, Surroundings } from '../../contract/contract';
import { fieldsOf, isStandardEnvelope, type EventField } from './event-fields';
import { headersTold } from './headers-told';
import { isTypeName } from './type-names';

/**
 * True where a delivery carries an id of the event by which a repeat is recognised: in a header, also one that is only
 * told of in `text`, or in its body.
 */
export function carriesEventId(contract: Surroundings, delivery: Operation, text: string): boolean {
  if (isStandardEnvelope(delivery) || hasIdHeader(delivery)) return true;
  if (headersTold(text).some((name) => ID_HEADER.test(name))) return true;
  const fields = fieldsOf(contract, delivery);
  return fields.some((field) => isEventId(field, fields)) || isCompound(fields);
}

// `X-Webhook-Token` is a secret more often than an id.
const ID_HEADER =
  /(webhook|svix|event|delivery|message|transmission|notification|(^|-)ce)[-_]?(uu|gu|\w{0,60}[-_])?id$|idempotency[-_]?(id|token|key)$|[-_]delivery$/i;

function hasIdHeader({ parameters }: Operation): boolean {
  return parameters.some(({ in: place, name }) => place === 'header' && ID_HEADER.test(name));
}

const EVENT_ID =
  /(^|_)(event|webhook|web_hook|delivery|notification|transmission|idempotency|dedup\w{0,40})_(id|uuid|guid|uid|key|token|sid)$/;
/** A number that grows with each event tells a repeat as well. */
const SEQUENCE = /^((first|last)_)?(event|webhook|notification|delivery)_(sequence|seq)(_(id|number|no))?$/;
const SAYS_EVENT =
  /\b(event|delivery|notification|webhook)\b|de-?dup|redeliver|retr(y|ies)|more than once|事件|通知|投递|去重/i;

/** A bare `id` is the event's where the body is an envelope, or where its description says so. */
function isEventId({ snake, parents, description }: EventField, all: readonly EventField[]): boolean {
  const inResource = parents.some((name) => /^(data|object|resource|payload|detail)$/i.test(name));
  if (EVENT_ID.test(snake) || SEQUENCE.test(snake)) return !inResource;
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

/** An id of the body itself, which reads as that of the resource. */
export function resourceIdOf(contract: Surroundings, delivery: Operation): EventField | undefined {
  return fieldsOf(contract, delivery).find(
    ({ snake, parents }) => /^(id|uuid|guid)$/.test(snake) && parents.length === 0,
  );
}
