import { isObject, type JsonValue } from '../json';
import { PROGRESS_VERSION, type ProgressEvent } from './events';

/**
 * What a progress file turned out to be.
 * - `damaged`: truncated or not ours; keep it aside, nothing in it can be trusted
 * - `newer`: written by a later version; never touch it
 */
export type ProgressFile =
  { kind: 'events'; events: ProgressEvent[] } | { kind: 'damaged' } | { kind: 'newer' };

/** The text of a progress file that holds these events. */
export function writeProgressFile(events: readonly ProgressEvent[]): string {
  return JSON.stringify({ version: PROGRESS_VERSION, events }, undefined, 1) + '\n';
}

/** Reads the text of a progress file. Events that this version does not know are passed over, never repaired. */
export function readProgressFile(text: string): ProgressFile {
  const file = parse(text);
  if (!isObject(file) || typeof file.version !== 'number') return { kind: 'damaged' };
  if (file.version > PROGRESS_VERSION) return { kind: 'newer' };
  if (!Array.isArray(file.events)) return { kind: 'damaged' };
  return { kind: 'events', events: file.events.filter(isEvent) as unknown as ProgressEvent[] };
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

function isEvent(value: JsonValue): boolean {
  if (!isObject(value) || value.v !== PROGRESS_VERSION) return false;
  if (![value.id, value.at, value.exercise].every((text) => typeof text === 'string' && text !== ''))
    return false;
  if (value.kind === 'opened') return true;
  const counted = [value.score, value.met, value.total].every((n) => typeof n === 'number');
  return counted && (value.kind === 'checked' || (value.kind === 'submitted' && isObject(value.goals)));
}
