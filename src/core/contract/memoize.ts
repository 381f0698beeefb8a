import type { JsonObject } from '../json';
import type { Node, Schema, Surroundings } from './contract';

/*
 * What an edit left alone, with everything that it refers to, is the same object as before. So what was concluded of
 * it still holds, if it was concluded of nothing else: hence surroundings, and not the contract.
 */

/** Stands for a conclusion of `undefined`, which a map cannot tell from none. */
const NOTHING = Symbol('nothing');

function keep<Key extends object, T>(known: WeakMap<Key, T | typeof NOTHING>, key: Key, conclusion: T): T {
  known.set(key, conclusion === undefined ? NOTHING : conclusion);
  return conclusion;
}

function unwrapped<T>(ready: T | typeof NOTHING): T {
  return ready === NOTHING ? (undefined as T) : ready;
}

/**
 * Memoizes what is concluded of a subject for as long as there is that object: an operation, a part of one (a
 * response, a parameter), or something made once from them. `conclude` must not change what it is given, nor may
 * its callers change what it returns.
 */
export function memoize<Subject extends object, T>(
  conclude: (surroundings: Surroundings, subject: Subject) => T,
): (surroundings: Surroundings, subject: Subject) => T {
  const known = new WeakMap<Subject, T | typeof NOTHING>();
  return (surroundings, subject) => {
    const ready = known.get(subject);
    return ready === undefined ? keep(known, subject, conclude(surroundings, subject)) : unwrapped(ready);
  };
}

/** The same for what the subject alone tells, without following a reference. */
export function memoizeAlone<Subject extends object, T>(
  conclude: (subject: Subject) => T,
): (subject: Subject) => T {
  const known = new WeakMap<Subject, T | typeof NOTHING>();
  return (subject) => {
    const ready = known.get(subject);
    return ready === undefined ? keep(known, subject, conclude(subject)) : unwrapped(ready);
  };
}

/**
 * Memoizes what is concluded of a schema, wherever it is used: `conclude` is given it at its definition. Hundreds of
 * operations share a component, and each has a schema object for it; the node is what they share.
 */
export function memoizeBySchema<T>(
  conclude: (surroundings: Surroundings, schema: Schema) => T,
): (surroundings: Surroundings, schema: Schema) => T {
  const known = new WeakMap<JsonObject, T | typeof NOTHING>();
  return (surroundings, schema) => {
    const ready = known.get(schema.node);
    if (ready !== undefined) return unwrapped(ready);
    const home = schema.usedAt === schema.path ? schema : { ...schema, usedAt: schema.path };
    return keep(known, schema.node, conclude(surroundings, home));
  };
}

/** A part of operations as it is written: without the place where it is used, and what may stand beside a `$ref` to it. */
export type Written<Part extends Node> = Omit<Part, 'usedAt' | 'description'>;

/** The same for a response or a media type, which operations share by `$ref`. */
export function memoizeByNode<Part extends { node: JsonObject; usedAt?: never; description?: never }, T>(
  conclude: (surroundings: Surroundings, part: Part) => T,
): (surroundings: Surroundings, part: Part) => T {
  const known = new WeakMap<JsonObject, T | typeof NOTHING>();
  return (surroundings, part) => {
    const ready = known.get(part.node);
    return ready === undefined ? keep(known, part.node, conclude(surroundings, part)) : unwrapped(ready);
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
