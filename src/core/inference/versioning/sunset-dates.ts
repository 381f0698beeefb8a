import type { Header, Operation, Surroundings } from '../../contract/contract';
import { successesOf } from '../../contract/statuses';
import { isObject, type JsonObject, type JsonPath } from '../../json';
import { HTTP_DATE, shownBy } from './endings/shown-headers';

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

/** The `Sunset` header of a success, with or without a date that a reader can see. */
export function sunsetHeaderOf(
  surroundings: Surroundings,
  operation: Operation,
): { path: JsonPath; dated: boolean } | undefined {
  // The answer to a webhook comes from the caller's side.
  if (operation.kind !== 'operation') return undefined;
  const headers = successesOf(operation).flatMap((response) => response.headers);
  const named = headers.filter(({ name }) => name.toLowerCase() === 'sunset');
  const [first] = named;
  return first && { path: first.path, dated: named.some((header) => showsDate(surroundings, header)) };
}

/** An HTTP-date by RFC 8594; an ISO date says it as well. */
function showsDate(surroundings: Surroundings, header: Header): boolean {
  return shownBy(surroundings, header).some(
    (value) => typeof value === 'string' && /\d{4}/.test(value) && !Number.isNaN(Date.parse(value)),
  );
}
