import type { JsonPath, JsonValue } from '../json';
import type { Place } from '../report';
import type { ChangeKind } from './kinds/kinds';
import type { CompatRule, Verdict } from './kinds/verdict';

/** What a sentence about a change quotes. */
export interface Facts {
  /** Of a member, a parameter, a header, a status, a scheme. */
  name?: string | undefined;
  /** `query`, `header`, … of a parameter; what is deprecated. */
  of?: string | undefined;
  keyword?: string | undefined;
  before?: JsonValue | undefined;
  after?: JsonValue | undefined;
  values?: readonly JsonValue[] | undefined;
  /** `YYYY-MM-DD` */
  date?: string | undefined;
}

/** A difference as it is found: without language, and without who reaches it. */
export interface Note {
  kind: ChangeKind;
  /** Of the kind's cases. */
  case: string;
  /** In the revision; what is gone stands at its nearest living parent. */
  path: JsonPath;
  /** In the baseline; undefined for what is new. */
  base: JsonPath | undefined;
  facts: Facts;
}

/** What was not compared: neither safe nor breaking. */
export interface Gap {
  reason: 'elsewhere' | 'nowhere' | 'dynamic' | 'too-much';
  side: 'baseline' | 'revision';
  path: JsonPath;
  /** Names of the operations that meet it; absent where nobody knows which there are. */
  operations?: readonly string[];
}

/** A note, and everybody who meets it. */
export interface Difference extends Note {
  verdict: Verdict;
  /** Names of operations, in the order of the revision. */
  operations: readonly string[];
  /** The provider calls: all of these operations are webhooks or callbacks. */
  isDelivery: boolean;
}

/** One difference between two versions that a caller could notice, at one place, however many operations reach it. */
export interface Change extends Place {
  /** The file of its place, where the revision has several and that is not its first. */
  file?: string;
  kind: ChangeKind;
  severity: Verdict;
  /** Absent where it is safe. */
  rule?: CompatRule;
  /** From the caller's seat: what is sent, what is answered, what the provider sends by itself. Absent where that is no matter. */
  direction?: 'request' | 'response' | 'delivery';
  /** In the baseline; absent for what is new. */
  base?: Place & { /** Where the baseline has several files, and that is not its first. */ file?: string };
  message: string;
  /** What the caller suffers. */
  why: string;
  /** Who suffers, in a phrase. */
  who: string;
  /** What would have been the additive way. */
  way: string;
  operations: readonly string[];
  /** It had been announced: deprecated in the baseline, with this day as its end. */
  announced?: { sunset?: string };
}
