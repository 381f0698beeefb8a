import type { Header } from '../../contract/contract';
import type { JsonValue } from '../../json';

/** True for a header that says when the quota is full again: `X-RateLimit-Reset`, `X-RateLimit-Reset-Tokens`. */
export function isReset({ name }: Header): boolean {
  return /[-_]reset/i.test(name);
}

/** True where the name, the text, the type or an example tells a moment from a number of seconds. */
export function statesUnit({ name, description, schema, examples }: Header): boolean {
  if (/reset-(after|in|at|time(stamp)?|epoch|seconds|ms|utc|date)$/i.test(name)) return true;
  const said = [description, schema?.node['description'], schema?.node['title']];
  if (said.some((text) => typeof text === 'string' && UNIT.test(text))) return true;
  const format = schema?.node['format'];
  if (typeof format === 'string' && /date|time|unix|epoch|duration/i.test(format)) return true;
  const shown = [
    ...examples.map(({ value }) => value),
    schema?.node['example'],
    ...listOf(schema?.node['examples']),
  ];
  return shown.some(isMoment);
}

// "in seconds" alone leaves it open: the time of the reset in seconds, or the seconds until then?
const UNIT =
  /epoch|unix|utc|timestamp|delta|iso[- ]?8601|rfc[- ]?3339|http-?date|date[- ]time|(seconds?|minutes?|milliseconds?|time|how long|duration)\b[^.]{0,40}\b(until|till|left|remain|before|to wait|from now|after which)|(until|remaining|wait|left|number of|how many)\b[^.]{0,40}\bseconds?\b/i;

/** A date, or a number so large that it can only be one. */
function isMoment(value: JsonValue | undefined): boolean {
  if (typeof value === 'number') return value > 1e9;
  return typeof value === 'string' && (/^\d{10,13}$/.test(value) || /^\d{4}-\d\d-\d\d|GMT$/.test(value));
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}
