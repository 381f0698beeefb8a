import { spend } from '../budget';
import type { JsonObject, JsonPath, JsonValue } from '../json';
import type { Surroundings } from '../contract/contract';
import { canMatch, matchCost } from './patterns/can-match';
import { code, dotted } from '../texts/wording';
import type { Flow } from '../openapi/places';

/** What stays the same while one example is judged. */
export interface Scope {
  root: object;
  version: Surroundings['version'];
  flow: Flow;
  /** The key that holds the example, for messages about the example as a whole. */
  name: string;
  /** On the wire this is text: a query parameter, a form field. `'5'` is a number there. */
  text: boolean;
  /** Inside `not` and `if` a property that may be left out is still a missing one. */
  literal: boolean;
  effort: Effort;
}

/** How far the judgement of one example has gone. */
export interface Effort {
  depth: number;
}

/** Thrown where schemas nest deeper than can be followed; the example then counts as not judged. */
export class TooDeep extends Error {}

const DEEPEST = 400;

/** What judging one value against one schema takes, in steps of the budget. */
const STEPS = 50;

/** Runs one step of the judgement. @throws TooDeep, and Overspent where schemas multiply beyond the budget */
export function within<T>({ root, effort }: Pick<Scope, 'root' | 'effort'>, step: () => T): T {
  spend(root, STEPS);
  if (effort.depth >= DEEPEST) throw new TooDeep();
  effort.depth++;
  const result = step();
  effort.depth--;
  return result;
}

/** Whether a text matches a pattern; undefined where that was not checked. @throws Overspent */
export function matches({ root }: Pick<Scope, 'root'>, pattern: string, value: string): boolean | undefined {
  spend(root, matchCost(pattern, value));
  return canMatch(pattern, value);
}

/** Where an example departs from its schema. */
export interface Fault {
  /** The JSON Schema keyword that it breaks. */
  keyword: string;
  message: string;
  /** Inside the example. */
  path: JsonPath;
}

/** What one schema says about one value. */
export interface Verdict {
  faults: Fault[];
  /** Properties that the direction forbids. They do not decide between alternatives. */
  misdirected: Fault[];
  /** Names and indices of items that some keyword looked at, for the `unevaluated…` keywords. */
  props: Set<string>;
  items: Set<number>;
  /** A part could not be read (a reference to nowhere): what it would have looked at is unknown. */
  unknown: boolean;
  /** Something, at any depth, could not be checked. Without faults the value then may fit or not; with any it does not. */
  open: boolean;
}

export function verdict(faults: Fault[] = []): Verdict {
  return { faults, misdirected: [], props: new Set(), items: new Set(), unknown: false, open: false };
}

/** Adds what a schema applied to the same value found. */
export function absorb(into: Verdict, part: Verdict): void {
  into.faults.push(...part.faults);
  into.misdirected.push(...part.misdirected);
  for (const name of part.props) into.props.add(name);
  for (const index of part.items) into.items.add(index);
  into.unknown ||= part.unknown;
  into.open ||= part.open;
}

/** Adds what a schema applied to a part of the value found: only whether that fits concerns the whole. */
export function absorbPart(into: Verdict, part: Verdict): void {
  into.faults.push(...part.faults);
  into.misdirected.push(...part.misdirected);
  into.open ||= part.open;
}

/** What is to be known of a part of the value whose schema could not be read. */
export function unread(found: Verdict): void {
  found.unknown = true;
  found.open = true;
}

/** Whether the value surely fits: "not checked" is no yes. */
export function fits({ faults, open }: Verdict): boolean {
  return faults.length === 0 && !open;
}

/** Judges a schema against a value; `whole` is the composition (`allOf` …) that the schema is a part of. */
export type Judge = (
  schema: JsonValue,
  value: JsonValue,
  path: JsonPath,
  scope: Scope,
  whole?: JsonObject,
) => Verdict;

/** A place in the example as messages name it, in back-ticks. */
export function subject(path: JsonPath, scope: Scope): string {
  return code(path.length === 0 ? scope.name : dotted(path));
}
