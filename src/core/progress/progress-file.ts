import { isObject, type JsonValue } from '../json';
import { PROGRESS_VERSION, type ProgressEvent } from './events';

/**
 * What a progress file turned out to be.
 * - `events`: `complete` where it holds nothing besides them, so that they can stand in its place
 * - `damaged`: truncated or not ours; keep it aside. `wholeEvents` finds what still stands whole in it
 * - `newer`: written by a later version; never touch it
 */
export type ProgressFile =
  { kind: 'events'; events: ProgressEvent[]; complete: boolean } | { kind: 'damaged' } | { kind: 'newer' };

/** How each file begins, white space aside. */
export const VERSION_HEAD = `{"version":${PROGRESS_VERSION},`;

/** The text of a progress file that holds these events, one per line. */
export function writeProgressFile(events: readonly ProgressEvent[]): string {
  return `${VERSION_HEAD}"events":[\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]}\n`;
}

/** Reads the text of a progress file. Events that this version does not know are passed over, never repaired. */
export function readProgressFile(text: string): ProgressFile {
  const file = parse(text);
  if (!isObject(file) || typeof file.version !== 'number') return { kind: 'damaged' };
  if (file.version > PROGRESS_VERSION) return { kind: 'newer' };
  if (file.version !== PROGRESS_VERSION || !Array.isArray(file.events)) return { kind: 'damaged' };
  const events = file.events.filter(isEvent) as unknown as ProgressEvent[];
  const complete = events.length === file.events.length && Object.keys(file).length === 2;
  return { kind: 'events', events, complete };
}

/** The events that this version knows in the text of a list; none where it is not one. */
export function readEvents(text: string): ProgressEvent[] {
  const list = parse(text);
  return Array.isArray(list) ? (list.filter(isEvent) as unknown as ProgressEvent[]) : [];
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Whatever gets through can be ordered by time, summed up, and written again as it was read. */
export function isEvent(value: JsonValue): boolean {
  if (!isObject(value) || value.v !== PROGRESS_VERSION || !Object.values(value).every(isFlat)) return false;
  if (![value.id, value.exercise].every((text) => typeof text === 'string' && text !== '')) return false;
  if (!isMoment(value.at)) return false;
  if (value.kind === 'opened' || value.kind === 'gaveUp') return true;
  const counted = [value.score, value.met, value.total].every((n) => typeof n === 'number');
  return counted && (value.kind === 'checked' || (value.kind === 'submitted' && isObject(value.goals)));
}

/** A moment as `toISOString` writes it: only such texts are in the order of time. */
function isMoment(value: JsonValue | undefined): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

/** A number too large for JSON (`1e999`) or a deep list would not be written as it was read. */
function isFlat(value: JsonValue): boolean {
  return isObject(value) ? Object.values(value).every(isScalar) : isScalar(value);
}

function isScalar(value: JsonValue): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : typeof value !== 'object' || value === null;
}
