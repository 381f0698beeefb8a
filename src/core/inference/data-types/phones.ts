import type { Operation, Surroundings } from '../../contract/contract';
import type { DataField } from '../fields/data-field';
import { textOf } from '../fields/data-fields';
import { flatten, keyword, type Flat } from '../../contract/flatten';
import { saysIdentifier } from './identifiers';
import { subjectOf } from '../operations/intent';
import { costsMoney } from '../operations/payloads';
import { words } from '../text/words';

const PHONE =
  /(^|_)(phone|phone_?numbers?|telephone(_number)?|mobile_(phone|number)|cell_?phone|(whatsapp|sms|fax)_number|msisdns?)$|^mobile$/;
const CALLER = /(^|_)caller_?id$/;
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
  const isCaller = CALLER.test(snake) && isShownToCalled(contract, field);
  if (!PHONE.test(snake) && !isCaller && !(ends && !isMixed(contract, field))) return false;
  if (isAboutPhone(textOf(contract, field))) return false;
  const { types, items } = flatten(contract, schema);
  const inner = items && flatten(contract, items).types;
  return types.has('string') || (types.has('array') && inner?.has('string') === true);
}

/** Of telephony; elsewhere `caller_id` is the id of whoever or whatever calls, such as a tool. */
function isShownToCalled(contract: Surroundings, field: DataField): boolean {
  const said = textOf(contract, field);
  if (said !== '')
    return /\b(phone|telephone|number|E\.? ?164|dial(s|led)?|callee|号码)\b/i.test(said) && !isNamed(said);
  const { operation } = field;
  return operation !== undefined && TELEPHONY.test(words(subjectOf(operation) ?? '').at(-1) ?? '');
}

/** "The ID of the phone number", "Phone number format pattern, e.g. `(xxx)xxx-xxxx`": said of one, and none itself. */
function isAboutPhone(text: string): boolean {
  return isNamed(text) || ABOUT.test(text);
}

function isNamed(text: string): boolean {
  return saysIdentifier(text) && !/E\.? ?164|\+\d{6,}/.test(text);
}

const ABOUT =
  /\b(phone|telephone|mobile)( number)?s?('s)? ((format(ting)?|display|mask) (pattern|mask|string|template|style)|pattern|mask|template|regex|label|type|model|brand|device|app|platform|extension|status|column|field name)\b|\b(pattern|mask|template|regex(p|ular expression)?|label|type|model|brand|name) (of|for|used for) (the |a |an |your )?(\w+ )?(phone|telephone|mobile)|[(]x{2,3}[)][ -]?x{3}/i;

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

/** The form in words: the name of the standard, a country code, or what is accepted beside numbers. */
const FORM =
  /E\.? ?164|international (format|number|notation|phone)|country (calling )?code|short ?codes?|client (identifier|id)|alphanumeric|\bSIP\b|whatsapp:|\+\d{6,}|\+\[?1-9|digits|\bnumeric\b|RFC ?3966|国家(代)?码|国际(区号|格式)/i;

/** True where a phone number, or each of a list of them, says which form it takes: by its schema or in words. */
export function saysPhoneForm(contract: Surroundings, field: Pick<DataField, 'schema' | 'raw'>): boolean {
  const flat = flatten(contract, field.schema);
  const items = flat.items && flatten(contract, flat.items);
  return [flat, items].some((one) => one && hasForm(contract, one, 0)) || FORM.test(textOf(contract, field));
}

function hasForm(contract: Surroundings, flat: Flat, depth: number): boolean {
  const format = keyword(flat, 'format');
  if (typeof format === 'string' && !/^(string|text)$/i.test(format)) return true;
  if (['pattern', 'enum', 'const'].some((key) => keyword(flat, key) !== undefined)) return true;
  return depth < 3 && flat.variants.some((one) => hasForm(contract, flatten(contract, one), depth + 1));
}
