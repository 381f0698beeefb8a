import type { Operation, Surroundings } from '../../contract/contract';
import { textOf, type DataField } from '../fields/data-fields';
import { flatten, keyword } from '../../contract/flatten';
import { subjectOf } from '../operations/intent';
import { costsMoney } from '../operations/payloads';
import { words } from '../text/words';

const PHONE =
  /(^|_)(phone|phone_?numbers?|telephone(_number)?|mobile_(phone|number)|cell_?phone|(whatsapp|sms|fax)_number|msisdns?|caller_?id)$|^mobile$/;
const ENDS = /^(to|from)(_number)?$/;
/** What goes to a phone. Mail and money also have a `to`. */
const TELEPHONY = /^(message|messaging|sms|mms|call|voice|verification|otp|whatsapp|fax)s?$/;

/** True for a text that holds a phone number. `to` and `from` count where a message or call goes out. */
export function isPhone(contract: Surroundings, field: DataField): boolean {
  const { snake, schema, operation } = field;
  const ends =
    ENDS.test(snake) &&
    operation !== undefined &&
    goesToPhone(operation) &&
    !isWithin(operation) &&
    !SOMEBODY.test(textOf(contract, field));
  if (!PHONE.test(snake) && !(ends && !isMixed(contract, field))) return false;
  const { types, items } = flatten(contract, schema);
  const inner = items && flatten(contract, items).types;
  return types.has('string') || (types.has('array') && inner?.has('string') === true);
}

/** In a chat a message goes to a member, not to a number. */
const SOMEBODY = /\b(ID|identifier|user ?name|handle|e-?mail)\b(?![^.]{0,200}\b(phone|number|E\.?164)\b)/i;

function isWithin({ route }: Operation): boolean {
  return /\/(rooms?|channels?|conversations?|chats?|threads?|groups?|teams?)\//i.test(route);
}

function goesToPhone(operation: Operation): boolean {
  const noun = words(subjectOf(operation) ?? '').at(-1) ?? '';
  return costsMoney(operation) && TELEPHONY.test(noun);
}

/** A message with a subject is mail; one with a channel goes to addresses of several kinds. */
function isMixed(contract: Surroundings, { owner }: DataField): boolean {
  if (!owner) return false;
  const { properties } = flatten(contract, owner);
  if (['subject', 'html', 'cc', 'bcc'].some((name) => properties.has(name))) return true;
  return [...properties].some(([name, { schema }]) => {
    if (!/^(channel|type|medium|via)$/i.test(name)) return false;
    const values = keyword(flatten(contract, schema), 'enum');
    return (
      Array.isArray(values) &&
      values.some((value) => typeof value === 'string' && /mail|push|slack|messenger/i.test(value))
    );
  });
}
