import type { Operation, Parameter, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { fieldsOf, type EventField } from './event-fields';
import { snakeOf } from '../text/words';
import { isTypeHeader, isTypeName } from './type-names';

/** The header or else the field in which a delivery says what happened. */
export function typeSourceOf(
  contract: Surroundings,
  delivery: Operation,
): Parameter | EventField | undefined {
  const header = delivery.parameters.find((one) => one.in === 'header' && isTypeHeader(one.name));
  return (
    header ??
    fieldsOf(contract, delivery).find(
      // `event: { type }` holds it, and is not it.
      (field) =>
        flatten(contract, field.schema).properties.size === 0 && (isType(field) || isIdOfType(field)),
    )
  );
}

/** Of the event itself, or of one of a list of events. */
function isType({ name, snake, parents }: EventField): boolean {
  const around = /^(event|webhook|notification)_(type|name|code|topic|action|kind)$/.test(snake)
    ? LISTS
    : ENVELOPE;
  return isTypeName(name) && parents.every((parent) => ENVELOPE.test(parent) || around.test(parent));
}

/** `event_type: { id: letter.created, resource: letters }`: the type is itself a thing. */
function isIdOfType({ snake, parents }: EventField): boolean {
  const holder = snakeOf(parents.at(-1) ?? '');
  return (
    /^(id|name|code|key|value|slug)$/.test(snake) &&
    /(^|_)(type|topic|action|kind)$/.test(holder) &&
    isTypeName(holder) &&
    parents.slice(0, -1).every((parent) => ENVELOPE.test(parent))
  );
}

const ENVELOPE =
  /^(events?|webhooks?|notifications?|meta|metadata|headers?|envelope|notification_?items?|notification_?request_?item)$/i;
/** Lists of anything: there only a name that speaks of events counts. */
const LISTS = /^(items|entries|records|messages|batch|data|payloads?|changes|deliveries|value|values)$/i;

/** True for a callback with one kind of event: a URL given for one request says by its address what happened. */
export function hasOnePurpose(contract: Surroundings, { kind, body }: Operation): boolean {
  if (kind !== 'callback') return false;
  const schemas = (body?.content ?? []).flatMap(({ schema }) => schema ?? []);
  return !schemas.some((schema) => flatten(contract, schema).isUnion);
}
