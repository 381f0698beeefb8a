import type { Operation } from '../../contract/contract';
import { statusesOf } from '../../contract/statuses';

/*
 * The two ways in which a request with a known key fails. Vendors disagree on the statuses: a client error that says
 * which case it is counts as well.
 */

/** True where an operation documents that the first request with this key is still running. */
export function tellsStillRunning(operation: Operation): boolean {
  return statusesOf(operation).includes('409') || clientErrorSays(operation, STILL_RUNNING);
}

/** True where it documents that this key was used with a different body. */
export function tellsOtherBody(operation: Operation): boolean {
  return (
    statusesOf(operation).some((status) => /^(422|400)$/.test(status)) ||
    clientErrorSays(operation, OTHER_BODY)
  );
}

const STILL_RUNNING =
  /in[- ]?(flight|progress)|still (being )?(running|process|pending|executing)|already running|concurrent/i;
const OTHER_BODY =
  /(different|other|another|changed|not the same) (body|bodies|payload|request|param|content|input|data)|mismatch|re-?used|does(n.t| not) match/i;

function clientErrorSays(operation: Operation, what: RegExp): boolean {
  return operation.responses.some(
    ({ status, description }) => /^4\d\d$/.test(status) && what.test(description),
  );
}
