import type { Severity } from './report';

/** A standard, a guideline or a vendor's page, and where one can read it. */
export interface Source {
  title: string;
  url?: string;
}

/** What a rule of the ruleset says of itself. `description` and `why` are in the reader's language. */
export interface RuleInfo {
  id: string;
  /** What a contract looks like that the rule has nothing to say about. */
  description: string;
  /** What the caller suffers otherwise. */
  why: string;
  severity: Severity;
  /** The theme; exercises name it among their dimensions. */
  category: string;
  /** The standards and guidelines behind it. */
  sources: Source[];
  /** Opens the rule's page in the editor. */
  documentationUrl: string;
  /** Whether a quick fix can mend it: `yes`, `part` or `no`. */
  fix: string;
  /** False where the profile leaves it off. */
  enabled: boolean;
}

/** The ids that a goal of an exercise may name: all, because its review switches on what a profile leaves off. */
export function idsOf(rules: readonly RuleInfo[]): ReadonlySet<string> {
  return new Set(rules.map(({ id }) => id));
}
