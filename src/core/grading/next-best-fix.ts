import type { Finding, GoalReport, NextBestFix, Place } from '../report';

/**
 * Most points for least work: the unmet goal with the highest weight per finding that is left, the first of equals.
 * Missing evidence is work for one finding; its place is in `shortAt`, by goal. Where there is nothing to point at,
 * `start` is the place.
 */
export function nextBestFixOf(
  goals: readonly GoalReport[],
  findings: readonly Finding[],
  shortAt: ReadonlyMap<string, Place>,
  start: Place,
): NextBestFix | undefined {
  const open = goals.filter(({ state }) => state === 'unmet');
  const [best] = open.sort((a, b) => worthOf(b) - worthOf(a));
  if (!best) return undefined;
  const first = best.findings[0];
  const finding = first === undefined ? undefined : findings[first];
  const { pointer, range } = finding ?? shortAt.get(best.id) ?? best.evidence[0] ?? start;
  return {
    goal: best.id,
    gain: best.weight,
    message: finding?.message ?? best.reason,
    pointer,
    range,
    ...(finding ? { rule: finding.rule } : {}),
  };
}

function worthOf({ weight, findings }: GoalReport): number {
  return weight / Math.max(findings.length, 1);
}
