import type { JsonObject } from '../json';
import type { Node, Schema, Surroundings } from './contract';
import { missAll, watched, type Missed } from './unread';

/*
 * What an edit left alone, with everything that it refers to, is the same object as before. So what was concluded of
 * it still holds, if it was concluded of nothing else: hence surroundings, and not the contract.
 */

/** Stands for a conclusion of `undefined`, which a map cannot tell from none. */
const NOTHING = Symbol('nothing');

/** A conclusion that rests on something that is unread: whoever hears of it later hears of that, too. */
class Unsure<T> {
  constructor(
    readonly conclusion: T,
    readonly missed: Missed,
  ) {}
}

type Kept<T> = T | typeof NOTHING | Unsure<T>;

function keep<Key extends object, T>(known: WeakMap<Key, Kept<T>>, key: Key, conclude: () => T): T {
  const { value, missed } = watched(conclude);
  missAll(missed);
  known.set(key, missed.size > 0 ? new Unsure(value, missed) : value === undefined ? NOTHING : value);
  return value;
}

function unwrapped<T>(ready: Kept<T>): T {
  if (ready === NOTHING) return undefined as T;
  if (!(ready instanceof Unsure)) return ready;
  missAll(ready.missed);
  return ready.conclusion;
}

/**
 * Memoizes what is concluded of a subject for as long as there is that object: an operation, a part of one (a
 * response, a parameter), or something made once from them. `conclude` must not change what it is given, nor may
 * its callers change what it returns.
 */
export function memoize<Subject extends object, T>(
  conclude: (surroundings: Surroundings, subject: Subject) => T,
): (surroundings: Surroundings, subject: Subject) => T {
  const known = new WeakMap<Subject, Kept<T>>();
  return (surroundings, subject) => {
    const ready = known.get(subject);
    return ready === undefined
      ? keep(known, subject, () => conclude(surroundings, subject))
      : unwrapped(ready);
  };
}

/** The same for what the subject alone tells, without following a reference. */
export function memoizeAlone<Subject extends object, T>(
  conclude: (subject: Subject) => T,
): (subject: Subject) => T {
  const known = new WeakMap<Subject, Kept<T>>();
  return (subject) => {
    const ready = known.get(subject);
    return ready === undefined ? keep(known, subject, () => conclude(subject)) : unwrapped(ready);
  };
}

/**
 * Memoizes what is concluded of a schema, wherever it is used: `conclude` is given it at its definition. Hundreds of
 * operations share a component, and each has a schema object for it; the node is what they share.
 */
export function memoizeBySchema<T>(
  conclude: (surroundings: Surroundings, schema: Schema) => T,
): (surroundings: Surroundings, schema: Schema) => T {
  const known = new WeakMap<JsonObject, Kept<T>>();
  return (surroundings, schema) => {
    const { node } = schema;
    const ready = known.get(node);
    if (ready !== undefined) return unwrapped(ready);
    const home = schema.usedAt === schema.path ? schema : { ...schema, usedAt: schema.path };
    return keep(known, node, () => conclude(surroundings, home));
  };
}

/** A part of operations as it is written: without the place where it is used, and what may stand beside a `$ref` to it. */
export type Written<Part extends Node> = Omit<Part, 'usedAt' | 'description'>;

/** The same for a response or a media type, which operations share by `$ref`. */
export function memoizeByNode<Part extends { node: JsonObject; usedAt?: never; description?: never }, T>(
  conclude: (surroundings: Surroundings, part: Part) => T,
): (surroundings: Surroundings, part: Part) => T {
  const known = new WeakMap<JsonObject, Kept<T>>();
  return (surroundings, part) => {
    const ready = known.get(part.node);
    return ready === undefined
      ? keep(known, part.node, () => conclude(surroundings, part))
      : unwrapped(ready);
  };
}

// A document has few names and each rule asks for all of them. Bounded, because names come from outside.
const MOST_TEXTS = 20_000;

/** Memoizes what a text comes to, for the latest texts. */
export function memoizeByText<T>(conclude: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let conclusion = known.get(text);
    if (conclusion === undefined) {
      if (known.size >= MOST_TEXTS) known.clear();
      known.set(text, (conclusion = conclude(text)));
    }
    return conclusion;
  };
}
