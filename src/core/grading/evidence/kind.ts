import type { Contract, Node, Operation, Response } from '../../contract/contract';
import { meantResponses } from '../../inference/errors/meant-responses';
import type { JsonObject } from '../../json';
import type { Locale } from '../../texts/locale';

/** A place of the contract that shows what a `find` looks for, and what the conditions after it may still ask about. */
export interface Evidence {
  node: Node;
  /** The operation or delivery that it is or belongs to; undefined for a part of the document, such as a scheme. */
  operation: Operation | undefined;
  /** The response that it is, else all of its operation's. */
  responses: readonly Response[];
  /** It is of the version that was shipped, and gone: the node is what is left of its place. */
  isGone?: true;
}

/** What another `find`, inside this one, selects; conditions do not know how evidence is put together. */
export type Look = (find: object) => readonly Evidence[];

/** The same in any contract, for selectors. */
export type LookIn = (contract: Contract, find: object) => readonly Evidence[];

/** What another `find`, inside this one, looks for, in the reader's words. */
export type Say = (find: object) => string;

/**
 * A kind of evidence: one or more fields of `find`, what they mean, and how they are said to the learner. It applies
 * where `find` has one of its fields.
 */
export interface Kind<Fields, Names extends PropertyKey> {
  /** One of these fields of `find` has to stand beside it: alone it proves nothing. */
  beside?: readonly string[];
  /** JSON Schema of each field, as `exercise.schema.json` has it: what it refers to is in `$defs` there. */
  schema: Readonly<Record<Names, JsonObject>>;
  /**
   * Its part of what a `find` looks for, in the order of the table: "a POST that creates a `message` with …".
   * `thing` is the plainest word for the resource in back-ticks, where the `find` has one.
   */
  describe: Readonly<
    Record<Locale, (this: void, fields: Fields, thing: string | undefined, say: Say) => string>
  >;
}

/** Says where to look. A `find` has exactly one. */
export interface Selector<Fields, Names extends PropertyKey = keyof Fields> extends Kind<Fields, Names> {
  /** No condition can be asked of it. */
  isAlone?: true;
  /** Only these fields may stand beside it, the first of them has to: others would ask what is not there. */
  only?: readonly [string, ...string[]];
  select(this: void, contract: Contract, fields: Fields, lookIn: LookIn): Evidence[];
}

/** Keeps some of what was selected, or parts of it. */
export interface Condition<Fields, Names extends PropertyKey = keyof Fields> extends Kind<Fields, Names> {
  narrow(
    this: void,
    found: readonly Evidence[],
    fields: Fields,
    contract: Contract,
    look: Look,
  ): readonly Evidence[];
  /** What an operation lacks that was selected until here and falls short of this: a sentence that names it. */
  lacking: Readonly<Record<Locale, (this: void, fields: Fields, short: Short) => string>>;
}

/** An operation that falls short of a condition. */
export interface Short {
  operation: Operation;
  /** What of it does. */
  evidence: Evidence;
  /** The same operation and all others that do. */
  operations: readonly Operation[];
  contract: Contract;
  /** Its name in back-ticks. */
  name: string;
  look: Look;
  say: Say;
}

/** An operation or delivery as evidence. */
export function ofOperation(operation: Operation): Evidence {
  return { node: operation, operation, responses: meantResponses(operation) };
}
