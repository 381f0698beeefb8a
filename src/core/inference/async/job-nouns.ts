/*
 * Nouns of the things that a caller asks how work went: `/exports/{id}`, `job_id`.
 */

/** How far the noun alone says that the thing is there for this purpose. */
type Purpose = 'surely' | 'perhaps' | 'where a request leads to it' | 'a thing of its own';

const PURPOSES: readonly (readonly [Purpose, string])[] = [
  ['surely', 'operation export'],
  // A job may be an opening, a task a to-do.
  ['perhaps', 'job task batch import'],
  ['where a request leads to it', 'run execution process report'],
  // What was sent also tells how it went.
  ['a thing of its own', 'request message call'],
];

const BY_NOUN = new Map(
  PURPOSES.flatMap(([purpose, nouns]) => nouns.split(' ').map((noun) => [noun, purpose] as const)),
);

/** What a noun, in the singular, says of the thing; undefined for one that has nothing to do with work under way. */
export function purposeOf(noun: string): Purpose | undefined {
  return BY_NOUN.get(noun);
}

/** True for what exists only to tell how something went; a message is a thing of its own. */
export function isOnlyWork(noun: string): boolean {
  const purpose = purposeOf(noun);
  return purpose !== undefined && purpose !== 'a thing of its own';
}
