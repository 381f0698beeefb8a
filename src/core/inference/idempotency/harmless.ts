import type { Operation, Surroundings } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { namesInBody } from '../fields/names';
import { nounOf } from '../operations/intent';

/**
 * Creations that nobody minds happening twice: a second access token or session, the same bytes uploaded again,
 * a test event.
 */
export const repeatIsHarmless = memoize((contract, operation: Operation): boolean => {
  const noun = nounOf(operation);
  if (/^(token|test|ping|heartbeat)$/.test(noun)) return true;
  return isRawUpload(operation) || (/^(session|login)$/.test(noun) && signsIn(contract, operation));
});

/** The body is a file and nothing else. A form with a file and fields makes a resource. */
function isRawUpload({ body }: Operation): boolean {
  const content = body?.content ?? [];
  return (
    content.length > 0 &&
    content.every(({ type }) => /^(application\/octet-stream|(image|video|audio)\/)/i.test(type))
  );
}

/** `POST /sessions` with a password starts a login, not a payment. */
function signsIn(contract: Surroundings, operation: Operation): boolean {
  const names = namesInBody(contract, operation);
  return names.some((name) => /^(password|passcode|pin|otp|secret|client_?secret)$/.test(name));
}
