/**
 * What a contract settles about the end of what is deprecated: an operation, or of a current one a parameter or a field.
 * - `told`: each success of a deprecated operation shows `Deprecation`, `Sunset`, and a `Link` that leads on
 * - `named`: it names what takes its place, and that is there and not deprecated itself
 * - `one-day`: extension, headers and texts of one thing name one day, and none ends before it is deprecated
 */
export const ENDING_FACTS = ['told', 'named', 'one-day'] as const;
export type EndingFact = (typeof ENDING_FACTS)[number];
