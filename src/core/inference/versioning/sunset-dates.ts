import type { Header, Operation } from '../../contract/contract';
import { successesOf } from '../../contract/statuses';
import { isObject, type JsonObject, type JsonPath } from '../../json';

/** A removal date as the document states it. */
export interface Sunset {
  /** `YYYY-MM-DD`; undefined where the text is no date. */
  date: string | undefined;
  text: string;
  path: JsonPath;
}

const KEYS = ['x-sunset', 'x-sunset-date', 'x-removal-date'];

/** The removal date beside `deprecated: true`, also as `x-deprecation: { sunset }`. */
export function statedSunset(node: JsonObject, path: JsonPath): Sunset | undefined {
  for (const key of KEYS) {
    const value = node[key];
    if (value !== undefined && value !== null) return sunset(value, [...path, key]);
  }
  const details = node['x-deprecation'];
  if (!isObject(details) || details['sunset'] === undefined) return undefined;
  return sunset(details['sunset'], [...path, 'x-deprecation', 'sunset']);
}

function sunset(value: unknown, path: JsonPath): Sunset {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { date: fullDate(text), text, path };
}

/** The day of an RFC 3339 full-date or date-time that is in the calendar. */
function fullDate(text: string): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[Tt ]\d{2}:\d{2}.*)?$/.exec(text.trim())?.[1];
  if (day === undefined) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined;
}

/**
 * The day that a sunset names, in UTC: an RFC 3339 full-date or date-time, or an HTTP-date as in the header of RFC 8594,
 * whose other forms say the day as well.
 */
export function sunsetDay({ text }: Pick<Sunset, 'text'>): string | undefined {
  const day = fullDate(text);
  const isMoment = HTTP_DATE.test(text.trim()) || (day !== undefined && /[Tt ]/.test(text.trim()));
  if (!isMoment) return day;
  const time = Date.parse(text.trim());
  return Number.isNaN(time) ? day : new Date(time).toISOString().slice(0, 10);
}

/** RFC 9110 §5.6.7. */
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** The `Sunset` header of a success, with or without a date that a reader can see. */
export function sunsetHeaderOf(operation: Operation): { path: JsonPath; dated: boolean } | undefined {
  // The answer to a webhook comes from the caller's side.
  if (operation.kind !== 'operation') return undefined;
  const headers = successesOf(operation).flatMap((response) => response.headers);
  const named = headers.filter(({ name }) => name.toLowerCase() === 'sunset');
  const [first] = named;
  return first && { path: first.path, dated: named.some(showsDate) };
}

function showsDate({ examples, schema }: Header): boolean {
  const node = schema?.node ?? {};
  const listed = [node['examples'], node['enum']].flatMap((value) => (Array.isArray(value) ? value : []));
  const values = [
    ...examples.map(({ value }) => value),
    node['example'],
    node['const'],
    node['default'],
    ...listed,
  ];
  // An HTTP-date by RFC 8594; an ISO date says it as well.
  return values.some(
    (value) => typeof value === 'string' && /\d{4}/.test(value) && !Number.isNaN(Date.parse(value)),
  );
}
