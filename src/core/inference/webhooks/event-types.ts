import type { Operation, Parameter, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { fieldsOf, type EventField } from './event-fields';
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
      ({ name, parents, schema }) =>
        isTypeName(name) &&
        // `event: { type }` holds it, and is not it.
        flatten(contract, schema).properties.size === 0 &&
        parents.every((parent) => ENVELOPE.test(parent)),
    )
  );
}

const ENVELOPE =
  /^(event|webhook|notification|meta|metadata|headers?|envelope|notification_?items?|notification_?request_?item)$/i;

/** True for a callback with one kind of event: a URL given for one request says by its address what happened. */
export function hasOnePurpose(contract: Surroundings, { kind, body }: Operation): boolean {
  if (kind !== 'callback') return false;
  const schemas = (body?.content ?? []).flatMap(({ schema }) => schema ?? []);
  return !schemas.some((schema) => flatten(contract, schema).isUnion);
}
