import type { Property } from '../../contract/shape';
import { flatten, keyword } from '../../contract/flatten';
import type { Surroundings } from '../../contract/contract';
import { isReadOnly, textOf } from '../fields/data-fields';

/** Said of a key that the caller makes up, whatever else is said of it. */
const RECOGNISES_REPEAT =
  /idempoten|duplicat|\brepeat|\bretr(y|ies)|only once|\b(unique|generate)[^.]{0,40}\b(by|from) (you|the (client|caller))\b|幂等|重复/i;
/** What "is returned in the response" may be an echo of what the caller made up. */
const FROM_THE_API =
  /\b(id|identifier|one|that|which) (that |which )?(we|the (api|server|service)|sending) (gave|gives?|assigned|assigns?|returned|returns?|issued|issues?|generated|generates?)\b|\byou( have|'ve)? (received|got|obtained|were given)\b|(?<!\b(is|are|be|also|then|and) )\b(received|returned|obtained|issued) (in|by|from|with|when|on|after)\b|\bfrom (the|a|an|your|our) ([\w`/-]+ ){0,4}(response|reply|answer)\b|(收到|返回|得到|拿到)的/i;
const TO_ACT_ON =
  /\b(id|identifier|number|key|code|token|reference|uuid|sid)\b[^.]{0,12}\b(of|for) (the|an?|this|that|your|one)( \w+){1,4} (to (be )?\w+|being \w+|that (is|was|you|has|should)\b|under way|in progress)|\b(existing|earlier|previous|original|ongoing|pending)\b|要(取消|查询|检查|使用)的/i;

/**
 * True where the words of a value say that it names what exists already, such as "The `request_id` you received" or
 * "ID of the verification to cancel": what the caller only hands on recognises no repeat.
 */
export function namesExisting(contract: Surroundings, property: Property): boolean {
  return saysExisting(textOf(contract, property));
}

/** The same of a text alone, such as that of a path parameter. */
export function saysExisting(text: string): boolean {
  return !RECOGNISES_REPEAT.test(text) && (FROM_THE_API.test(text) || TO_ACT_ON.test(text));
}

/** True for what only the server sets, at the key or anywhere in the schema. */
export function isServersOwn(contract: Surroundings, property: Property): boolean {
  return isReadOnly(property) || keyword(flatten(contract, property.schema), 'readOnly') === true;
}
