import { contractOf } from '../contract/build';
import type { Contract, Operation } from '../contract/contract';
import type { Locale } from '../texts/locale';
import { changeTexts } from '../texts/changes/changes';
import { compareContracts, type CompareOptions } from './compare';
import { reportOf } from './compare-documents';
import { matchDeliveries, matchOperations } from './operations/match';
import { callOf } from './operations/operations';
import type { SinceBaseline } from './since-baseline';
import { tell, type Located } from './told/changes';

/** Compares a document with the version that was shipped, for the rules and the evidence of a review. */
export function compareWithBaseline(
  baseline: Located,
  revision: Located,
  { locale = 'en', ...options }: CompareOptions & { locale?: Locale | undefined },
): SinceBaseline {
  const before = contractOf(baseline.root);
  const after = contractOf(revision.root);
  const comparison = compareContracts(before, after, options);
  const told = tell(comparison, baseline, revision, locale);
  const { whyAndWay } = changeTexts(locale);
  const named = byCall(after);
  return {
    baseline: before,
    report: reportOf(told),
    changes: comparison.differences.flatMap(({ path, operations, facts: { name } }, i) => {
      const change = told.changes[i];
      if (!change) return [];
      const { kind, rule, severity, message, why, way } = change;
      const met = operations.flatMap((name) => named.get(name) ?? []);
      return [{ kind, rule, severity, name, path, message, why: whyAndWay(why, way), operations: met }];
    }),
    gaps: comparison.gaps.map(({ reason, path, operations = [] }, i) => ({
      isUnread: reason !== 'nowhere',
      path,
      reason: told.incomplete[i]?.reason ?? '',
      operations: operations.flatMap((name) => named.get(name) ?? []),
    })),
    stayed: stayedOf(before, after),
    on: options.on,
  };
}

function stayedOf(before: Contract, after: Contract): ReadonlyMap<Operation, Operation> {
  return new Map([
    ...matchOperations(before.operations, after.operations).pairs,
    ...matchDeliveries(before.deliveries, after.deliveries).pairs,
  ]);
}

function byCall({ operations, deliveries }: Contract): ReadonlyMap<string, Operation[]> {
  const named = new Map<string, Operation[]>();
  for (const operation of [...operations, ...deliveries]) {
    const call = callOf(operation);
    named.set(call, [...(named.get(call) ?? []), operation]);
  }
  return named;
}
