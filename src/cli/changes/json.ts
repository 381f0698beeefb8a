import type { Change } from '../../core/compatibility/change';
import type { ChangeReport } from '../../core/compatibility/compare-documents';

/** What is so of every change of a kind that may hurt somebody. */
type OfKind = Pick<Change, 'who' | 'why' | 'way'>;

/** The report for programs. What is the same for all changes of a kind stands once, in `kinds`; safe ones hurt nobody. */
export function changesAsData({ version, changes, incomplete, ...counts }: ChangeReport) {
  const kinds = new Map<string, OfKind>();
  const own = changes.map(({ who, why, way, ...change }) => {
    if (change.severity !== 'safe') kinds.set(change.kind, { who, why, way });
    return change;
  });
  return { version, ...counts, incomplete, changes: own, kinds: Object.fromEntries(kinds) };
}
