import type { Contract, Operation } from '../contract/contract';
import type { JsonObject, JsonPath } from '../json';
import type { ChangeReport } from './compare-documents';
import type { ChangeKind } from './kinds/kinds';
import type { CompatRule, Verdict } from './kinds/verdict';

/** A change, as rules and evidence see it in the document under review. */
export interface KnownChange {
  kind: ChangeKind;
  rule: CompatRule | undefined;
  severity: Verdict;
  /** Of the member, parameter, header or status that it is about. */
  name: string | undefined;
  path: JsonPath;
  message: string;
  why: string;
  /** Those of the document that meet it; none where an operation is gone. */
  operations: readonly Operation[];
}

/** What was not compared, so that nothing may be concluded of those that meet it. */
export interface KnownGap {
  /** It lies in another file or is too much to compare; else its reference leads nowhere. */
  isUnread: boolean;
  path: JsonPath;
  reason: string;
  operations: readonly Operation[];
}

/** What has become of a document since the version that was shipped. */
export interface SinceBaseline {
  baseline: Contract;
  changes: readonly KnownChange[];
  gaps: readonly KnownGap[];
  /** The operations and deliveries that were there before and are there still: as they were → as they are. */
  stayed: ReadonlyMap<Operation, Operation>;
  /** The day of the comparison, `YYYY-MM-DD`, by which dates are judged. */
  on: string;
  report: ChangeReport;
}

// Spectral hands a function only the document, so the document is the key.
const known = new WeakMap<JsonObject, SinceBaseline>();

/** What has changed in a document since its baseline; undefined where none is known. */
export function sinceBaseline(root: JsonObject): SinceBaseline | undefined {
  return known.get(root);
}

/** Hands a comparison to the rules that will review this document; without one they have nothing to say. */
export function handOver(root: JsonObject, since: SinceBaseline | undefined): void {
  if (since) known.set(root, since);
  else known.delete(root);
}
