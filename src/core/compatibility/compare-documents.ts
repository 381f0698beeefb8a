import { contractOf } from '../contract/build';
import type { Locale } from '../texts/locale';
import type { Change } from './change';
import { compareContracts, type CompareOptions } from './compare';
import { tell, type Located, type ToldGap } from './told/changes';

/** What two versions differ in, to be shown. */
export interface ChangeReport {
  version: typeof CHANGES_VERSION;
  changes: Change[];
  breaking: number;
  risky: number;
  safe: number;
  /** What was not compared: neither safe nor breaking. */
  incomplete: ToldGap[];
}

export const CHANGES_VERSION = 1;

/** Compares two documents that were read, and tells what has changed. The same input gives the same report. */
export function compareDocuments(
  baseline: Located,
  revision: Located,
  options: CompareOptions & { locale?: Locale },
): ChangeReport {
  const comparison = compareContracts(contractOf(baseline.root), contractOf(revision.root), options);
  return reportOf(tell(comparison, baseline, revision, options.locale ?? 'en'));
}

/** What was told, counted. */
export function reportOf({
  changes,
  incomplete,
}: Pick<ChangeReport, 'changes' | 'incomplete'>): ChangeReport {
  const count = (severity: Change['severity']) => changes.filter((one) => one.severity === severity).length;
  return {
    version: CHANGES_VERSION,
    changes,
    breaking: count('breaking'),
    risky: count('risky'),
    safe: count('safe'),
    incomplete,
  };
}
