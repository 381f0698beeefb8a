import type { Operation } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { namesInBody } from '../fields/names';
import { intentOf, nounOf } from '../operations/intent';
import { isCreate } from '../operations/kinds';
import { costsMoney } from '../operations/payloads';
import { singular, words } from '../text/words';

/** Nouns that say it alone. A message may be one in a chat room, an order one of a warehouse. */
const PLAIN = /^(sms|mms|whatsapp|otp|verification|verify|fax|payment|charge|payout|transfer|refund)$/;
const CHANNEL = /^(message|messaging|sms|mms|whatsapp|rcs|email|mail|call|voice|fax)$/;

/** Of the channels, those that end at a person in any case. */
const PERSONAL = /^(sms|mms|whatsapp|fax)$/;
const SENDS = /\b(sends?|sending)\b.{0,40}\b(sms|mms|whatsapp|text messages?|e-?mails?)\b/i;

/** A notification may be one in an app; with an address of a person it is a message. */
const NOTICE = /^(notification|broadcast|campaign)$/;
const CONTACT = /^(to|recipients?|recipient_.+|phones?|phone_numbers?|msisdns?|to_(number|phone|email))$/;

const RECIPIENT =
  /^(to|recipients?|recipient_.+|phones?|phone_numbers?|msisdns?|destinations?|to_(number|phone|email|address|emails)|callee|personalizations)$/;
const PAYMENT = /^(amount|price|total|total_amount|currency|payment|payment_method|card|payment_source)$/;

/** A POST that spends money or contacts a person, where more than a broad noun says so. */
export const isCostly = memoize((contract, operation: Operation): boolean => {
  if (!costsMoney(operation)) return false;
  if (operation.node['x-cost-bearing'] === true) return true;
  if (spokenOf(operation).some((word) => PLAIN.test(word))) return true;
  return namesInBody(contract, operation, 2).some((name) => RECIPIENT.test(name) || PAYMENT.test(name));
});

/** A POST that sends a message to a person or calls one. Codes that a person asked for are not among them. */
export const contactsPerson = memoize((contract, operation: Operation): boolean => {
  const spoken = spokenOf(operation);
  if (operation.method !== 'post' || operation.node['x-cost-bearing'] === false) return false;
  if (/^(read|state|session)$/.test(intentOf(operation)) || sendsCode(operation)) return false;
  const names = namesInBody(contract, operation, 2);
  if (spoken.some((word) => NOTICE.test(word)) && isCreate(contract, operation))
    return names.some((name) => CONTACT.test(name));
  if (!spoken.some((word) => CHANNEL.test(word)) || !costsMoney(operation)) return false;
  // A contract in the making has no body yet.
  const said = `${operation.summary} ${operation.description}`;
  if (names.length === 0) return spoken.some((word) => PERSONAL.test(word)) || SENDS.test(said);
  return names.some((name) => RECIPIENT.test(name));
});

/** A code or a link that the person asked for, to sign in or to show that an address is theirs. */
function sendsCode(operation: Operation): boolean {
  const { summary, description } = operation;
  const said = [summary, description.split(/[.\n。]/, 1)[0] ?? ''];
  return (
    /^(verification|verify|otp|passcode|challenge)$/.test(nounOf(operation)) ||
    said.some((text) => CODE.test(text))
  );
}

const CODE =
  /\b(re)?send(s|ing)?\b( \w+){0,4} (one[- ]time|verification|confirmation|security|log-?in|sign[- ]?in|authentication|auth|magic|password[- ]reset|2FA|MFA)[- ](codes?|links?|e-?mails?|messages?|pass(code|word)s?|pins?|sms)\b|\b(re)?send(s|ing)?\b( \w+){0,4} OTPs?\b|发送[^。]{0,8}验证码/i;

/** The words of what it is about, and of its name. */
function spokenOf(operation: Operation): string[] {
  return [nounOf(operation), ...words(operation.operationId ?? '').map(singular)];
}
