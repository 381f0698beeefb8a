import { budgetFor, openBudget } from '../budget';
import { PieceCache } from './piece-cache';
import type { Reading } from './read';

/** People edit one file, look into a second, and come back. */
const MOST_DOCUMENTS = 4;

/** What was read of the documents that were asked for last: so many that are edited, and so many that are not. */
export class DocumentCache {
  private readonly caches = new Map<string, PieceCache>();
  private readonly readings = new Map<string, { text: string; reading: Reading & { readable: true } }>();

  /** The pieces of a document; none where it was evicted. `key` names the document from edit to edit. */
  of(key: string): PieceCache {
    return recent(this.caches, key, this.caches.get(key) ?? new PieceCache());
  }

  /**
   * The reading of a document that is the same from edit to edit of another one: the same object as long as its text is
   * the same, so that whatever was concluded of it holds. Each time it has the budget of a whole check.
   */
  unedited(key: string, text: string, read: () => Reading): Reading {
    const known = this.readings.get(key);
    if (known?.text === text) {
      recent(this.readings, key, known);
      openBudget(known.reading.document.root, budgetFor(text.length));
      return known.reading;
    }
    const reading = read();
    if (reading.readable) recent(this.readings, key, { text, reading });
    return reading;
  }

  /** Forgets a document: the next reading of it is like the first. */
  evict(key: string): void {
    this.caches.delete(key);
    this.readings.delete(key);
  }
}

/** The document that an answer to an exercise is, and any other one; two names are never one key. */
export const keyOfAnswer = (exercise: string): string => `exercise ${exercise}`;
export const keyOfFile = (file: string): string => `file ${file}`;
export const keyOfBaseline = (file: string): string => `baseline ${file}`;

/** Keeps a value as the latest, and no more values than there is room for. */
function recent<T>(values: Map<string, T>, key: string, value: T): T {
  values.delete(key);
  values.set(key, value);
  for (const [oldest] of values) if (values.size > MOST_DOCUMENTS) values.delete(oldest);
  return value;
}
