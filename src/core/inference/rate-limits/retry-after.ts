import type { Response, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { headerNames } from '../../contract/headers';
import { snakeOf } from '../text/words';

/** True where a caller learns when to come back: by the header, or by a number in the body (Discord, AWS). */
export function saysWhenToRetry(contract: Surroundings, response: Response): boolean {
  if (headerNames(response).some((name) => /^retry-after(-ms)?$/i.test(name))) return true;
  return response.content.some(({ schema }) => {
    if (!schema) return false;
    const { properties } = flatten(contract, schema);
    return [...properties].some(
      ([name, property]) =>
        isRetryAfter(name) ||
        (/^(error|details?|meta)$/i.test(name) &&
          [...flatten(contract, property.schema).properties.keys()].some(isRetryAfter)),
    );
  });
}

function isRetryAfter(name: string): boolean {
  return /^retry_(after|in|at)(_.+)?$/.test(snakeOf(name));
}

/** The weaker answer: `RateLimit` (whose `t` is seconds), or a header that says when the quota is full again. */
export function saysWhenWindowEnds(response: Response): boolean {
  return headerNames(response).some((name) => /^ratelimit$|rate-?limit.{0,60}-reset/i.test(name));
}
