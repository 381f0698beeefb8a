import { mostSevere } from '../core/reading/most-severe';
import type { Finding } from '../core/report';

/**
 * VS Code shows 1,000 diagnostics of a file and drops the rest, as many as they are. One is kept for the sentence that
 * says how many were left out.
 */
export const MOST_SHOWN = 999;

/** The findings that a host shows: the most severe, in the order in which they came. */
export function severest(findings: readonly Finding[], most = MOST_SHOWN): readonly Finding[] {
  return mostSevere(findings, most);
}
