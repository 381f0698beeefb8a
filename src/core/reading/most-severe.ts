import { SEVERITIES, type Finding, type Severity } from '../report';

/** The most severe first, otherwise in the order in which they came. */
export function mostSevereFirst<T extends { severity: Severity }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** At most so many findings: the most severe, in the order in which they came. The list itself where it is short enough. */
export function mostSevere(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings;
  const kept = new Set(mostSevereFirst(findings).slice(0, most));
  return findings.filter((finding) => kept.has(finding));
}
