import { snakeOf } from '../text/words';

const TYPE =
  /^((event|webhook|notification|message)_)?(type|name|code|topic|action|kind)$|^(event|topic|trigger)$/;
/** A person and a country have these too: they say what happened only with a word in front. */
const TOO_PLAIN = /^(name|code|message_(name|code|action|topic))$/;

/** True for the name of a field that says what happened: `type`, `event`, `event_type`, `eventCode`. */
export function isTypeName(name: string): boolean {
  const snake = snakeOf(name);
  return TYPE.test(snake) && !TOO_PLAIN.test(snake);
}

/** True for a header that says it: `X-GitHub-Event`, `X-Shopify-Topic`, `ce-type`. */
export function isTypeHeader(name: string): boolean {
  return /(^|[-_])(event|topic|type|event[-_]?name)$/i.test(name) && !/^content-type$/i.test(name);
}
