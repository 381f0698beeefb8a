import { SEVERITIES, type Finding } from '../core/report';

/**
 * VS Code shows 1,000 diagnostics of a file and drops the rest, as many as they are. One is kept for the sentence that
 * says how many were left out.
 */
export const MOST_SHOWN = 999;

/** At most so many findings: the most severe, in the order in which they came. The list itself where it is short enough. */
export function mostSevere(findings: readonly Finding[], most = MOST_SHOWN): readonly Finding[] {
  if (findings.length <= most) return findings;
  const bySeverity = SEVERITIES.flatMap((severity) => findings.filter((each) => each.severity === severity));
  const kept = new Set(bySeverity.slice(0, most));
  return findings.filter((finding) => kept.has(finding));
}
