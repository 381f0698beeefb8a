import type { Finding } from '../report';
import { othersIn } from '../texts/wording';

/** How many places a rule was found wanting in. */
export interface Tally {
  rule: string;
  places: number;
}

/** How much each rule finds: one finding that speaks for many weighs what it says, and one that is set aside nothing. */
export function weights(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const finding of findings)
    if (finding.waived === undefined) all.set(finding.rule, (all.get(finding.rule) ?? 0) + placesOf(finding));
  return all;
}

/** Where the first findings say more than the second, and how much: turned round, what has been added. */
export function lessThan(before: readonly Finding[], after: readonly Finding[]): Tally[] {
  const left = weights(after);
  return [...weights(before)]
    .map(([rule, places]) => ({ rule, places: places - (left.get(rule) ?? 0) }))
    .filter(({ places }) => places > 0);
}

/** A finding that speaks for the operations of the whole document. */
export function isOfMany({ pointer }: Finding): boolean {
  return /^\/(paths|webhooks|x-webhooks)$/.test(pointer);
}

/** Messages are English here: a review that compares is never shown. */
function placesOf(finding: Finding): number {
  const { message } = finding;
  return isOfMany(finding) ? Number(/^\d+/.exec(message)?.[0] ?? 1) : 1 + othersIn(message);
}
