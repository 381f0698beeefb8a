import { Overspent } from '../budget';
import { toPointer, type JsonObject, type JsonPath } from '../json';
import type { Node } from './contract';

/** A node that a rule applied to. Read `usedAt` only where it is needed, some of it is worked out on demand. */
export type Subject = Pick<Node, 'usedAt'>;

/**
 * What a rule looked at in one document. Grading needs it to tell "nothing wrong" from "nothing there":
 * a goal is met only where each of its rules had a subject within the evidence.
 */
export interface Examined {
  /** What the rule applied to. */
  subjects: readonly Subject[];
  /** What else it applies to, in operations that ask it to be silent: a waiver is no place without anything to judge. */
  silent?: readonly Subject[];
  /** Whom a problem, waived or not, concerns beside its own place, by the JSON Pointer of that place. */
  concerned?: ReadonlyMap<string, readonly Subject[]>;
  /** The other places that a problem, waived or not, speaks of, by `placeAndWords`. */
  related?: ReadonlyMap<string, readonly JsonPath[]>;
  /** What it would say, and another rule says more exactly at or below the same place. */
  elsewhere?: readonly Elsewhere[];
  /** Places, as JSON Pointers, of what it does not say because it rests on something that lies in another file. */
  withheld?: readonly string[];
  /** Set when the rule threw: it could not check. */
  crashed?: string;
  /** It threw because the budget of the check was spent. */
  isOverspent?: boolean;
  /** What it found on operations that silence it. */
  waived?: readonly Waiver[];
}

/** Tells the problems of a rule apart. */
export function placeAndWords(path: JsonPath, message: string): string {
  return `${toPointer(path)} ${message}`;
}

/** A fault that is found once, by the rule that can tell what is wrong. */
export interface Elsewhere {
  path: JsonPath;
  saidBy: readonly string[];
  /** Whom it concerns, where what stands at the place is good enough for others that borrow it. */
  concerned?: readonly Subject[];
}

/** A problem that `x-review` of an operation waives, and why. */
export interface Waiver {
  message: string;
  path: JsonPath;
  reason: string;
  /** The other places that it speaks of. */
  related?: readonly JsonPath[];
  /** Whom it concerns beside its own place. */
  concerned?: readonly Subject[];
}

// Spectral hands a function only the document, so the document is the key.
const ledgers = new WeakMap<JsonObject, Map<string, Examined>>();

/** A rule that threw, and why. */
export function crashOf(error: unknown): Pick<Examined, 'crashed' | 'isOverspent'> {
  const crashed = error instanceof Error ? error.message : String(error);
  return { crashed, ...(error instanceof Overspent ? { isOverspent: true } : {}) };
}

/** The record of all rules that ran on this document's root, by rule id. Empty before the lint. */
export function examinationOf(root: JsonObject): Map<string, Examined> {
  let ledger = ledgers.get(root);
  if (!ledger) ledgers.set(root, (ledger = new Map<string, Examined>()));
  return ledger;
}
