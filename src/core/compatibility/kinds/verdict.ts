/**
 * `breaking`: a caller who did what the baseline said now fails, or silently gets something else, or what was documented
 * is gone. `risky`: published policies disagree, or it depends on what the documents do not say. `safe`: nobody is hurt.
 */
export type Verdict = 'breaking' | 'risky' | 'safe';

export const VERDICTS: readonly Verdict[] = ['breaking', 'risky', 'safe'];

/** Short for tables. */
export const B = 'breaking';
export const R = 'risky';
export const S = 'safe';

/** The rules that changes are findings of. */
export type CompatRule =
  | 'compat-operation-removed'
  | 'compat-request-tightened'
  | 'compat-response-removed'
  | 'compat-type-changed'
  | 'compat-response-enum-widened'
  | 'compat-auth-tightened'
  | 'compat-sunset-honoured';

/** Who is hurt, where somebody is. */
export type Sufferer =
  | 'everyone'
  | 'callers'
  | 'senders'
  | 'readers'
  | 'strict-readers'
  | 'receivers'
  | 'sdk-users'
  | 'planners'
  | 'credential-holders';
