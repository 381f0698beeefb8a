import type { Change } from '../../core/compatibility/change';
import type { Finding } from '../../core/report';

/**
 * Whether a review that compares with the same baseline says it already, as a finding or as a waived one. Of many alike
 * the review lists one, so the rule decides and not the place.
 */
export function alreadyFound({ rule }: Pick<Change, 'rule'>, findings: readonly Finding[]): boolean {
  return rule !== undefined && findings.some((finding) => finding.rule === rule);
}
