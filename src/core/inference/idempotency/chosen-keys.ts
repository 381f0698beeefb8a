import type { Contract, Operation } from '../../contract/contract';
import { responsesFor } from '../../contract/statuses';
import { endsInParameter, isCreate } from '../operations/kinds';
import { isDedicated } from './keys';
import { isOwnId, isSaidUnique } from './business-key';
import { isSaidToRecognise } from './said-of-keys';
import type { Retry } from './retry-mechanism';

/**
 * True where the caller makes the key up. A header or a token is there for this purpose; an id in the body or the
 * path may also be a user name, or an id that a POST to the collection gave out.
 */
export function isChosenByCaller(contract: Contract, operation: Operation, retry: Retry): boolean {
  if (retry.kind === 'header' || retry.kind === 'body') return isDedicated(retry, operation);
  const { kind, name, property, parameter } = retry;
  if (kind === 'business-key' && property && isSaidUnique(contract, operation, name, property)) return true;
  const isSaidChosen = CHOSEN.test(parameter?.description ?? '');
  if (isSaidChosen) return true;
  const makes = responsesFor(operation, '201').length > 0;
  // What a PUT makes has the id that its caller made up, where a repeat is recognised by it; `username` is somebody's.
  const said = [parameter?.description ?? '', operation.description];
  const isMadeUp = kind === 'natural-key' && makes && isSaidToRecognise(name, said);
  if (!isMadeUp && !isOwnId(name, operation)) return false;
  if (kind === 'business-key') return true;
  if (saysUpdateOnly(operation)) return false;
  return parameter !== undefined && (!isGivenOut(contract, operation) || (makes && !isMadeUp));
}

const CHOSEN =
  /\b(chosen|made( up)?|assigned|generated|picked|set|given) by (the |your )?(caller|client|sender|consumer|you)\b|\byou (choose|pick|make|assign|generate)\b|\b(an?|your) (id|name|key|reference)[^.]{0,20} of your own\b|\byour own (id|name|key|reference)\b|\bclient[- ](generated|chosen|assigned)\b|由(调用方|客户端|您|你)|自行(生成|指定|选择)|自选/i;

/** A PUT that is there to update what exists: its id was given out before. */
export function saysUpdateOnly({ summary, description }: Operation): boolean {
  const said = `${summary} ${description}`;
  return (
    /^\W*(updates?|modif(y|ies)|edits?|changes?)\b/i.test(summary || description) &&
    !/\b(creat|add|insert|upsert|new)/i.test(said)
  );
}

/** True where a POST to the collection, or to something in it such as `/files/upload`, makes the items. */
function isGivenOut(contract: Contract, { route }: Operation): boolean {
  const collection = route.replace(/\/[^/]*\/?$/, '');
  return contract.operations.some(
    (other) =>
      isCreate(contract, other) &&
      (other.route.replace(/\/$/, '') === collection ||
        (other.route.startsWith(`${collection}/`) && !other.route.startsWith(`${collection}/{`))),
  );
}

/** The one thing below an item (`/appointments/{id}/reminder`), which borrows the id of the item. */
export function isSingleton(operation: Operation, { kind, parameter }: Retry): boolean {
  return kind === 'natural-key' && parameter !== undefined && !endsInParameter(operation);
}
