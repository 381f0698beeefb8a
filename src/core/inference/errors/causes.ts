import type { Operation, Surroundings } from '../../contract/contract';
import { isAnonymous, isDeclaredPublic } from '../security/requirements';
import { successesOf } from '../../contract/statuses';
import { endsInParameter } from '../operations/kinds';
import { segments, words, type Segment } from '../text/words';
import { isPlumbing } from './answers';
import { headerNamesRequest } from '../debugging/request-id-words';
import { CAUSES, type Cause } from './cause';

/** The causes that an operation is open to, by what it asks for; health probes and published metadata to none. */
export function causesOf(surroundings: Surroundings, operation: Operation): Cause[] {
  if (operation.kind !== 'operation' || isPlumbing(operation)) return [];
  const isOpen: Record<Cause, boolean> = {
    credential: asksForCredential(operation),
    malformed: takesInput(operation),
    unknown: namesSomething(operation),
    conflict: changesWhatIsThere(operation),
  };
  return CAUSES.filter((cause) => isOpen[cause]);
}

/** Security that nobody stated is no decision for anonymous callers. */
function asksForCredential(operation: Operation): boolean {
  const { security } = operation;
  if (isDeclaredPublic(operation)) return false;
  return security === undefined || (security.length > 0 && !security.some(isAnonymous));
}

/**
 * A body, or a parameter that is no address: a cursor, a filter, a header of one's own. Not what each request of a
 * client carries alike (`api-version`), nor a condition (`If-Match`), which has refusals of its own: 412, 428.
 */
function takesInput({ body, parameters }: Operation): boolean {
  const isOwn = ({ in: place, name }: { in: string; name: string }) =>
    (place === 'query' && !/^(x-)?api[-_]?version$/i.test(name)) ||
    place === 'querystring' ||
    (place === 'header' &&
      !headerNamesRequest(name) &&
      !/^(accept|authorization|content-type|(x-)?if-)/i.test(name));
  return body !== undefined || parameters.some(isOwn);
}

/**
 * An id in the path. A PUT to an item makes what is not there, and a DELETE may say what it answers where there is
 * nothing to delete.
 */
function namesSomething(operation: Operation): boolean {
  const { method, route, responses, description } = operation;
  const path = segments(route);
  const named = endsInParameter(operation)
    ? path
    : path.filter((segment, i) => !isOwnAccount(segment) && !isScope(segment, path[i - 1]));
  if (!named.some(({ parameter }) => parameter)) return false;
  if (method === 'put' && endsInParameter(operation)) return false;
  if (method !== 'delete') return true;
  const said = [description, ...successesOf(operation).map((response) => response.description)];
  return responses.length === 0 || !said.some((text) => NOTHING_THERE.test(text));
}

/** `/accounts/{account_id}/messages`: what the credential says already. Another's account is refused, not unknown. */
function isOwnAccount({ text, parameter }: Segment): boolean {
  return parameter && OWN_ACCOUNT.test(words(text).join(''));
}

const OWN_ACCOUNT =
  /^(account|tenant|organi[sz]ation|org|workspace|project|subscription|merchant|location|region|environment|application|app|mandant|konto|cuenta|conta|compte)(en|s)?(id|sid|name|code|key|number|no|slug)?$/;

/**
 * `/{msisdn}/flows`, `/outbound/{senderAddress}/requests`: not the item of the collection before it, but whose line or
 * sender it is, which its caller was given with its credential.
 */
function isScope({ text, parameter }: Segment, before: Segment | undefined): boolean {
  const own = words(text);
  if (!parameter || own.length === 0 || IDENTITY.test(own.at(-1) ?? '')) return false;
  const collection = before && !before.parameter ? words(before.text) : [];
  return !own.some((word) => collection.some((one) => one.slice(0, 3) === word.slice(0, 3)));
}

const IDENTITY =
  /^(.*id|uuid|guid|key|name|code|number|no|ref|reference|slug|handle|token|urn|resource|item)s?$/;

const NOTHING_THERE =
  /\b(unknown|nonexistent|never existed|no such|(do|does)(n.t| not) exist|not found|nothing to delete|was not there)\b|不存在|找不到|本来就没有/i;

const TRANSITION =
  /^(cancel|cancellation|abort|stop|pause|resume|reopen|close|approve|reject|confirm|capture|void|release|reschedule|recall|withdraw|revoke)$/;

/** `POST /messages/{id}/cancel`, `DELETE …` that calls itself a cancellation: possible until something else happened. */
function changesWhatIsThere({ method, route, operationId = '', summary }: Operation): boolean {
  if (method === 'get' || method === 'head' || !segments(route).some(({ parameter }) => parameter))
    return false;
  const last = segments(route).at(-1);
  const path = last && !last.parameter ? words(last.text) : [];
  const spoken = [...path, ...words(operationId).slice(0, 2), ...words(summary).slice(0, 2)];
  return (
    spoken.some((word) => TRANSITION.test(word) || TRANSITION.test(word.replace(/l?s$/, ''))) ||
    /取消|撤回|撤销/.test(summary)
  );
}
