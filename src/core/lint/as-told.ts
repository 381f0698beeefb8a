import type { KnownChange, SinceBaseline } from '../compatibility/since-baseline';
import { toPointer } from '../json';
import { SEVERITIES, type Finding, type Severity } from '../report';

const AT_MOST: Record<'breaking' | 'risky', Severity> = { breaking: 'error', risky: 'warn' };

/**
 * Findings on what has changed, each with what its caller suffers and the additive way; where a change is risky it is no
 * error. Spectral knows one severity and one reason per rule.
 */
export function asTold(findings: Finding[], since: SinceBaseline | undefined): Finding[] {
  if (!since) return findings;
  const byPlace = new Map<string, KnownChange[]>();
  for (const change of since.changes) {
    const place = `${change.rule} ${toPointer(change.path)}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), change]);
  }
  return findings.map((finding) => {
    const { rule, pointer, message, severity } = finding;
    // Where there are many alike, the first says how many others there are.
    const change = byPlace.get(`${rule} ${pointer}`)?.find((one) => message.startsWith(one.message));
    if (!change || change.severity === 'safe') return finding;
    return { ...finding, why: change.why, severity: milder(severity, AT_MOST[change.severity]) };
  });
}

function milder(one: Severity, other: Severity): Severity {
  return SEVERITIES.indexOf(one) > SEVERITIES.indexOf(other) ? one : other;
}
