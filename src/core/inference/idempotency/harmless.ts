import type { Operation, Surroundings } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { flatten } from '../../contract/flatten';
import { subjectOf } from '../operations/intent';
import { words } from '../text/words';

/**
 * Creations that nobody minds happening twice: a second access token or session, the same bytes uploaded again,
 * a test event.
 */
export const repeatIsHarmless = memoize((contract, operation: Operation): boolean => {
  const noun = words(subjectOf(operation) ?? '').at(-1) ?? '';
  if (/^(tokens?|tests?|pings?|heartbeats?)$/.test(noun)) return true;
  return isRawUpload(operation) || (/^(sessions?|logins?)$/.test(noun) && signsIn(contract, operation));
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
function signsIn(contract: Surroundings, { body }: Operation): boolean {
  const names = (body?.content ?? []).flatMap(({ schema }) =>
    schema ? [...flatten(contract, schema).properties.keys()] : [],
  );
  return names.some((name) => /^(password|passcode|pin|otp|secret|client_?secret)$/i.test(name));
}
