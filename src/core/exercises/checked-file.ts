/**
 * The parser and the schema behind everything that loads exercises. They are what is heavy about it, so the build keeps
 * this in a file of its own, `dist/exercises.js`, loaded when the first exercise is read.
 */
import { parseContent } from './content-yaml';
import type { Fault } from './fault';
import { misfits, type SchemaPart } from './schema';

export { faultSentence, moreFaults } from '../texts/faults/sentence';

/** A file that fits its schema, or what is wrong with it. Never throws on its text. */
export type Checked<T> = { value: T; faults?: undefined } | { faults: Fault[] };

/** Reads a file and holds it against its part of `exercise.schema.json`, so that `T` is what it is. */
export function checkFile<T>(part: SchemaPart, file: string, text: string): Checked<T> {
  const parsed = parseContent(file, text);
  if (parsed.fault) return { faults: [parsed.fault] };
  const faults = misfits(part, file, parsed.value);
  return faults.length > 0 ? { faults } : { value: parsed.value as T };
}
