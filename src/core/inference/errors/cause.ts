/**
 * Ways in which the caller itself makes a call fail.
 * - `credential`: it comes without one, or with a wrong one
 * - `malformed`: something in its input is missing or not as described
 * - `unknown`: an id in its path leads nowhere
 * - `conflict`: the thing is in a state in which this is not possible: too late, taken, running
 */
export type Cause = 'credential' | 'malformed' | 'unknown' | 'conflict';

export const CAUSES: readonly Cause[] = ['credential', 'malformed', 'unknown', 'conflict'];
