import type { Contract, Operation } from '../../contract/contract';
import { memoize, memoizeAlone } from '../../contract/memoize';
import { nounOf } from '../operations/intent';
import { isCreate } from '../operations/kinds';
import { personalData } from '../operations/payloads';
import { segments, singular, snakeOf, words } from '../text/words';
import { says } from './said';

/** A POST that makes a person, or stores data about one which can be read again. A one-time use leaves nothing to erase. */
export function keepsPeople(contract: Contract, operation: Operation): boolean {
  if (!isCreate(contract, operation) || peopleIn(contract, operation).length === 0) return false;
  const isKept = operation.responses.some(({ status }) => status === '201') && PERSON.test(nounOf(operation));
  return isKept || below(contract, operation).some(({ method }) => method === 'get');
}

/** True where what it stores can be deleted, or the contract says for how long it is kept. */
export function forgets(contract: Contract, operation: Operation): boolean {
  const removes = below(contract, operation).some(
    ({ method, route }) =>
      method === 'delete' ||
      /^(redact|redaction|erase|erasure|anonymi[sz]e|purge|forget)/.test(
        segments(route).at(-1)?.text.toLowerCase() ?? '',
      ),
  );
  return removes || erased(contract).has(nounOf(operation)) || says(contract, operation, FORGETS);
}

/** The nouns of what a POST erases, as `/user/remove` does a user. */
const erased = memoizeAlone(({ operations }: Contract): ReadonlySet<string> => {
  const nouns = operations.flatMap(({ method, route }) => {
    const [action, noun] = segments(route)
      .filter(({ parameter }) => !parameter)
      .reverse();
    if (method !== 'post' || !action || !noun) return [];
    return ERASES.test(words(action.text)[0] ?? '') ? singular(words(noun.text).at(-1) ?? '') : [];
  });
  return new Set(nouns);
});

const ERASES = /^(remove|delete|destroy|redact|erase|anonymi[sz]e|purge|forget)$/;

/** The operations on an item of the collection. */
function below({ operations }: Contract, { route }: Operation): Operation[] {
  const collection = segments(route);
  return operations.filter((other) => {
    const path = segments(other.route);
    return (
      path.length > collection.length &&
      path.length <= collection.length + 2 &&
      path[collection.length]?.parameter === true &&
      collection.every(({ text, parameter }, i) =>
        parameter ? path[i]?.parameter === true : path[i]?.text === text,
      )
    );
  });
}

/**
 * The names of the fields by which an operation takes data about a person.
 *
 * A location, an address and one e-mail address may be those of a shop. A person is named, or is what the
 * operation is about, or has more than one such field.
 */
export const peopleIn = memoize((contract, operation: Operation): string[] => {
  const schemas = (operation.body?.content ?? []).flatMap(({ schema }) => schema ?? []);
  const names = [...new Set(schemas.flatMap((schema) => personalData(contract, schema)))].filter((name) =>
    PERSONAL.test(snakeOf(name)),
  );
  const subject = nounOf(operation);
  if (BUSINESS.test(subject) || TRANSACTION.test(subject)) return [];
  const isSure = names.length > 1 || PERSON.test(subject) || names.some((name) => NAMED.test(snakeOf(name)));
  return isSure ? names : [];
});

const PERSONAL =
  /^(?!support|business|company|store|merchant).*(email|e_mail|phone|mobile|name|dob|birth|ssn|national_id)/;
const NAMED = /(first|last|full|given|family)_name|surname|dob|birth|ssn|national_id/;
const PERSON =
  /^(user|customer|contact|person|people|member|patient|subscriber|recipient|employee|guest|passenger|profile|attendee|lead|candidate|student|cardholder|traveller|traveler)$/;
const BUSINESS = /^(store|shop|merchant|company|branch|venue|location|terminal|setting|business|supplier)$/;
/** Who paid is on the books for as long as the law says; nobody deletes a payment. */
const TRANSACTION =
  /^(payment|charge|intent|order|invoice|receipt|checkout|session|token|source|method|link|refund|payout|transfer)$/;

const FORGETS =
  /retention|\bretain|erasure|\berase|redact|anonymi[sz]|(deleted|removed|purged) (after|within|automatically)|\bkept (for|until)|\bGDPR\b|保留.{0,8}(天|月|年)|自动删除|匿名化|脱敏/i;
