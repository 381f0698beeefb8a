import { nounOf } from '../../../src/core/inference/operations/intent';
import type { Contract, Operation, Surroundings } from '../../../src/core/contract/contract';
import { memoize } from '../../../src/core/contract/memoize';
import { isCreate } from '../../../src/core/inference/operations/kinds';
import { personalData } from '../../../src/core/inference/operations/payloads';
import { segments, snakeOf } from '../../../src/core/inference/text/words';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';
import { contactsPerson } from '../../../src/core/inference/privacy/reaches';
import { saidInBody, says } from '../../../src/core/inference/privacy/said';
import { code } from '../../../src/core/texts/wording';

/** The questions a reviewer asks where people are concerned: may I contact this person, and how do I forget one? */
export default perDocument(function* ({ contract, operations, examine }) {
  const contacting = operations.filter((operation) => contactsPerson(contract, operation));
  const keeping = operations.filter((operation) => keepsPeople(contract, operation));
  for (const operation of [...contacting, ...keeping]) examine(operation);
  const silent = contacting.filter((operation) => !speaksOfConsent(contract, operation));
  yield* collapse(silent.map(optOut), contacting.length, (count, of, first) => ({
    message: `A reviewer would ask what happens when the recipient has opted out: ${count} of ${of} operations that contact people do not say it, among them ${first}.`,
    path: ['paths'],
  }));
  const lasting = keeping.filter((operation) => !forgets(contract, operation));
  yield* collapse(
    lasting.map((operation) => erasure(contract, operation)),
    keeping.length,
    (count, of, first) => ({
      message: `A reviewer would ask how data about people is erased: ${count} of ${of} operations that store some have no \`DELETE\` and state no retention, among them ${first}.`,
      path: ['paths'],
    }),
  );
});

function speaksOfConsent(contract: Contract, operation: Operation): boolean {
  return [OPT_OUT, KEYWORD].some(
    (what) => says(contract, operation, what) || what.test(saidInBody(contract, operation)),
  );
}

/** What a recipient answers, as people write it: `STOP`, "reply stop". */
const KEYWORD = /\bSTOP\b|\b[Rr]epl(y|ies|ied|ying)( with)? ["'`“]?stop\b/;

const OPT_OUT =
  /(?<![a-z])opt(ed|s|ing)?[- _]?(out|in)(?![a-z])|unsubscrib|consent|do[- ]not[- ](contact|call|disturb)|suppress(ed|ion)|退订|拒收|同意|免打扰/i;

const FORGETS =
  /retention|\bretain|erasure|\berase|redact|anonymi[sz]|(deleted|removed|purged) (after|within|automatically)|\bkept (for|until)|\bGDPR\b|保留.{0,8}(天|月|年)|自动删除|匿名化|脱敏/i;

function optOut({ name: place, path, node }: Operation): Placed {
  return {
    place,
    message: `A reviewer would ask what ${code(place)} answers when the recipient has opted out: name a failure of its own, such as \`recipient_opted_out\`, that is not to be tried again.`,
    path: 'description' in node ? [...path, 'description'] : path,
  };
}

function erasure(contract: Surroundings, operation: Operation): Placed {
  const [name = ''] = peopleIn(contract, operation);
  return {
    place: operation.name,
    message: `A reviewer would ask how ${code(name)} and the other data about a person that ${code(operation.name)} stores are erased: add a \`DELETE\`, or say how long they are kept.`,
    path: operation.path,
  };
}

/** A POST that makes a person, or stores data about one which can be read again. A one-time use leaves nothing to erase. */
function keepsPeople(contract: Contract, operation: Operation): boolean {
  if (!isCreate(contract, operation) || peopleIn(contract, operation).length === 0) return false;
  const isKept = operation.responses.some(({ status }) => status === '201') && PERSON.test(nounOf(operation));
  return isKept || below(contract, operation).some(({ method }) => method === 'get');
}

function forgets(contract: Contract, operation: Operation): boolean {
  const removes = below(contract, operation).some(
    ({ method, route }) =>
      method === 'delete' ||
      /^(redact|redaction|erase|erasure|anonymi[sz]e|purge|forget)/.test(
        segments(route).at(-1)?.text.toLowerCase() ?? '',
      ),
  );
  return removes || says(contract, operation, FORGETS);
}

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
 * A location, an address and one e-mail address may be those of a shop. A person is named, or is what the
 * operation is about, or has more than one such field.
 */
const peopleIn = memoize((contract, operation: Operation): string[] => {
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
