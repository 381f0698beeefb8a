/** What can have become of an operation since the version that was shipped. */
export type Relation = 'kept' | 'added' | 'deprecated' | 'undeprecated' | 'breaking';

/** Whose part of a call a change is about. */
export type Side = 'request' | 'response';

/** Which changes count, of those that break somebody, and whether those do that may. */
export interface Among {
  /** `request`: what callers send, credentials included. `response`: what they read. */
  side?: Side;
  /** Ids of kinds (`core/compatibility/kinds`). */
  kinds?: readonly string[];
  /** Ids of kinds that another goal asks about. */
  butNot?: readonly string[];
  /** Names of members: no others count. */
  named?: readonly string[];
  /** Names of members that are to go. */
  butNamed?: readonly string[];
  /** Changes count, too, that break some callers and not others. */
  risky?: true;
}

export interface ChangeFields {
  /**
   * What became of the operation since `baseline.yaml`. `kept`: it was there, and nothing breaks its callers; `added`: it
   * was not; `deprecated` or `undeprecated`: since then; `breaking`: something breaks its callers. The first and the last
   * may say which of the breaking changes count.
   */
  change?: Relation | { kept: Among } | { breaking: Among };
}
