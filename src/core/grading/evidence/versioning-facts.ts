/**
 * What a contract settles about versions.
 * - `in-one-place`: it is stated in the place of the whole API, and nowhere else
 * - `without`: what a call gets that names none, which no release changes
 * - `one-form`: it is written as everywhere, as a major number or a date
 * - `answered`: each success answer with a body says which it is in
 * - `refused`: one that does not exist is refused, with a code
 * - `in-event`, `in-type`: an event says it in its content, or in its type
 * - `of-events`: a subscription chooses that of its events, or tells it
 */
export const VERSIONING_FACTS = [
  'in-one-place',
  'without',
  'one-form',
  'answered',
  'refused',
  'in-event',
  'in-type',
  'of-events',
] as const;
export type VersioningFact = (typeof VERSIONING_FACTS)[number];
