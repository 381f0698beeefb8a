import { isObject, type JsonValue } from '../json';
import type { ProgressEvent } from './events';
import { isEvent } from './progress-file';

/** The version of the exported file (`media/progress.schema.json`). */
export const EXCHANGE_VERSION = 1;

const FORMAT = 'api-kata-progress';

/** A larger file is not opened; ten thousand attempts with their texts take less. */
export const MOST_BYTES = 64_000_000;

/** An answer that can be reviewed is not longer. */
const MOST_TEXT = 1_000_000;
const MOST_NAME = 100;
const DAY_MS = 86_400_000;

/** All that is known of a learner's progress. */
export interface Exchange {
  events: readonly ProgressEvent[];
  /** What was submitted, by the id of the attempt; of some the text was not kept. */
  texts: ReadonlyMap<string, string>;
}

/**
 * What a file turned out to be.
 * - `progress`: `leftOut` entries are none that this version knows, or say that they happened after tomorrow
 * - `broken`: no JSON, or cut short
 * - `foreign`: something else than an export
 * - `newer`: written by a later version
 */
export type Import =
  | (Exchange & { kind: 'progress'; leftOut: number })
  | { kind: 'broken' }
  | { kind: 'foreign' }
  | { kind: 'newer' };

/** The text of an export: one event and one text per line, so that two exports can be compared. */
export function writeExport({ events, texts }: Exchange, at: Date): string {
  const lines = (all: readonly unknown[]) => all.map((one) => `\n${JSON.stringify(one)}`).join(',');
  const kept = [...texts].map(([attempt, text]) => ({ attempt, text }));
  return [
    `{"format":"${FORMAT}","version":${EXCHANGE_VERSION},"exportedAt":"${at.toISOString()}",`,
    `"events":[${lines(events)}\n],`,
    `"texts":[${lines(kept)}\n]}\n`,
  ].join('\n');
}

/**
 * Reads an export that may come from a stranger. Whatever gets through can be merged with the learner's own events:
 * none is deep, has an endless name, or lies in a future from which all later events would be dated.
 */
export function readImport(text: string, now: Date): Import {
  const file = parse(text);
  if (file === undefined) return { kind: 'broken' };
  if (!isObject(file) || file.format !== FORMAT || typeof file.version !== 'number')
    return { kind: 'foreign' };
  if (file.version > EXCHANGE_VERSION) return { kind: 'newer' };
  const { events: listed, texts: kept = [] } = file;
  if (file.version !== EXCHANGE_VERSION || !Array.isArray(listed) || !Array.isArray(kept))
    return { kind: 'foreign' };
  const events = boundedEvents(listed, now);
  const attempts = new Set(events.flatMap(({ id, kind }) => (kind === 'submitted' ? [id] : [])));
  const texts = kept.flatMap((one) => textIn(one, attempts));
  const leftOut = listed.length - events.length + kept.length - texts.length;
  return { kind: 'progress', events, texts: new Map(texts), leftOut };
}

/** The events of a list from elsewhere that can be merged with the learner's own. */
export function boundedEvents(listed: readonly unknown[], now: Date): ProgressEvent[] {
  const latest = new Date(now.getTime() + DAY_MS).toISOString();
  return listed.filter((one) => isBounded(one as JsonValue, latest)) as ProgressEvent[];
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

function isBounded(value: JsonValue, latest: string): boolean {
  if (!isObject(value) || !isEvent(value)) return false;
  // Numbers are counts and scores where there are any.
  const numbers = [value.score, value.met, value.total].filter((one) => typeof one === 'number');
  const isShort = (part: JsonValue, most: number) => JSON.stringify(part).length <= most;
  return (
    [value.exercise, value.id].every((name) => isShort(name ?? '', MOST_NAME)) &&
    isShort(value, MOST_NAME * MOST_NAME) &&
    numbers.every((one) => one >= 0 && one <= 100) &&
    (value.at as string) <= latest
  );
}

/** A text of an attempt that is in the same file; nobody could ever open another one. */
function textIn(value: JsonValue, attempts: ReadonlySet<string>): [string, string][] {
  if (!isObject(value)) return [];
  const { attempt, text } = value;
  const isText = typeof text === 'string' && text.length <= MOST_TEXT;
  return isText && typeof attempt === 'string' && attempts.has(attempt) ? [[attempt, text]] : [];
}
