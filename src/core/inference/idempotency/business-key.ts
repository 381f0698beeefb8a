import type { Operation, Surroundings } from '../../contract/contract';
import type { Property } from '../../contract/shape';
import { responsesFor, statusesOf } from '../../contract/statuses';
import { textOf } from '../fields/data-fields';
import { nounOf } from '../operations/intent';
import { isCreate } from '../operations/kinds';
import { costsMoney } from '../operations/payloads';
import { sentencesOf } from '../text/sentences';
import { snakeOf } from '../text/words';
import { bodiesOf, envelopesOf, findIn } from './bodies';
import { isServersOwn, namesExisting } from './existing';
import type { Retry } from './retry-mechanism';
import type { Ignores } from './ignored';

/** A required id that the caller chose, where the contract says that the second one is refused. */
export function byBusinessKey(
  contract: Surroundings,
  operation: Operation,
  ignores: Ignores,
): Retry | undefined {
  if (!statusesOf(operation).includes('409') || !isCreate(contract, operation)) return undefined;
  const isKey = (name: string, property: Property) =>
    property.required &&
    (isOwnId(name, operation) ||
      isUniqueName(name, operation) ||
      isSaidUnique(contract, operation, name, property)) &&
    !isServersOwn(contract, property) &&
    !namesExisting(contract, property) &&
    !ignores(textOf(contract, property), name, operation);
  for (const body of bodiesOf(contract, operation))
    for (const flat of [body, ...envelopesOf(contract, body)]) {
      const key = findIn(flat, 'business-key', isKey);
      if (key) return key;
    }
  return undefined;
}

const OWN_ID =
  /^(id|uuid|key|external_id|reference|reference_id)$|_reference(_(id|number|code|key))?$|_ref$|^(client|merchant|external|caller|partner|own|your|sender|unique|end_to_end)_(.*_)?(id|ref|key|number|token|code|uuid)$/;
const UNIQUE_NAME = /^(slug|user_?name|handle|unique_name|e_?mail|email_address|domain|domain_name)$/;

/**
 * True for the name of an id that the caller gives to what it makes: `reference`, `client_message_id`, and
 * `order_id` where an order is made. Elsewhere `order_id` is a foreign key, and `client_id` an OAuth client.
 */
export function isOwnId(name: string, operation: Operation): boolean {
  const snake = snakeOf(name);
  const noun = nounOf(operation);
  if (snake === 'client_id') return false;
  return (
    OWN_ID.test(snake) || snake === `${noun}_id` || snake === `${noun}_number` || snake === `${noun}_key`
  );
}

/** A name that can exist once. An address that a message goes to is no identity of the message. */
function isUniqueName(name: string, operation: Operation): boolean {
  return UNIQUE_NAME.test(snakeOf(name)) && !costsMoney(operation);
}

const IDENTIFIES = /(^|_)(id|uuid|guid|key|ref|reference|number|no|code|token)$|编号|标识|单号|流水号|号$/;
const UNIQUE =
  /\b(unique|once|at most one|only one|never (used )?(again|twice))\b|唯一|不可重复|不能重复|不得重复|只能(用|使用)一次/i;
const TWICE =
  /\b(already|duplicate|second time|exists|twice|again|used (before|earlier)|in use|taken|repeated|same|belongs to)\b|已(经)?(存在|使用|用过|发送|受理|提交|被)|重复|相同|同一/i;

/**
 * True for an id of something else that is good for one request: `appointment_id` of a reminder, which its own text, or
 * that of the operation, calls unique, and whose repeat is what 409 speaks of.
 */
export function isSaidUnique(
  contract: Surroundings,
  operation: Operation,
  name: string,
  property: Property,
): boolean {
  if (!IDENTIFIES.test(snakeOf(name))) return false;
  const around = sentencesOf(`${operation.summary}. ${operation.description}`).filter((one) =>
    one.includes(name),
  );
  const refusals = responsesFor(operation, '409').flatMap(({ description }) => sentencesOf(description));
  const isUnique = [textOf(contract, property), ...around].some((one) => UNIQUE.test(one));
  const namesIt = (one: string) => one.includes(name) || snakeOf(one).includes(snakeOf(name));
  const isRefused = refusals.some((one) => namesIt(one) && TWICE.test(one));
  return isRefused || (isUnique && refusals.some((one) => TWICE.test(one)));
}
