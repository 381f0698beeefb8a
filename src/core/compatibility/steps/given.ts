import type { Direction, TopicCase } from '../kinds/kinds';
import type { Topic } from '../kinds/directed';
import type { Facts, Note } from '../change';
import type { Heirs } from '../schemas/heirs';
import type { Part } from '../schemas/part';
import type { Side } from './side';
import type { Findings, Step } from './step';

/**
 * How a value travels: as JSON; as a form, whose members are texts; as a text, in which a number cannot be told from a
 * word; or as a text that may be there several times, each an item of a list.
 */
export type Wire = 'json' | 'form' | 'text' | 'repeated';

/** Who sends what is compared, and how. */
export interface Flow {
  direction: Direction;
  wire: Wire;
  /** One of several choices: whether there may be null was asked of all of them together. */
  isChoice?: boolean;
}

/** What every comparison is given. */
export interface Given {
  baseline: Side;
  revision: Side;
  heirs: { readonly baseline: Heirs; readonly revision: Heirs };
  /** The day of the comparison, `YYYY-MM-DD`: dates that have come are due. */
  on: string;
  /** So many days are notice enough. */
  notice: number;
  /** The comparison of two schemas, each a list of parts that hold together. */
  schemas(this: void, before: readonly Part[], after: readonly Part[], flow: Flow): Step;
  /** Whether two schemas, as written, come to the same, with all that they refer to. */
  isSame(this: void, before: Part, after: Part): boolean;
}

/** Writes down a change that means one thing for requests and another for responses. */
export function noteIn<T extends Topic>(
  into: Pick<Findings, 'notes'>,
  { direction }: Pick<Flow, 'direction'>,
  topic: T,
  name: TopicCase<T>,
  at: Pick<Note, 'path' | 'base'>,
  facts: Facts = {},
): void {
  into.notes.push({ kind: `${direction}-${topic}`, case: name, ...at, facts });
}
