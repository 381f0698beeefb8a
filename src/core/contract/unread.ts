/*
 * What lies in another file is unread, not absent: nobody may conclude anything from not having seen it. So whoever asks
 * for it is watched. What is worked out is kept together with what would have had to be looked into for it
 * (`memoize.ts` hands that on), and a rule says nothing that rests on it (`rulesets/functions/rule/certain.ts`).
 *
 * A part of the contract that is unread is there, with what its key says of it: a response with its status, a header with
 * its name. Its other members tell on whoever reads them.
 */

/** JSON Pointers of the references behind which something was asked for. */
export type Missed = ReadonlySet<string>;

/** Stands for a reference that anything in the document may hang on. */
export const ANYWHERE: Missed = new Set(['']);

const NONE: Missed = new Set();

// What is being worked out now, innermost: rules and what they ask are functions that call each other, and never wait.
let watching: { missed: Set<string> | undefined } | undefined;

/** Says that somebody asks for what lies in another file, behind the reference at this place. */
export function miss(pointer: string): void {
  if (watching) (watching.missed ??= new Set()).add(pointer);
}

/** The same of several. */
export function missAll(pointers: Missed): void {
  for (const pointer of pointers) miss(pointer);
}

/** Works something out, and says what was missed on the way. Whoever works out something around it has missed nothing. */
export function watched<T>(conclude: () => T): { value: T; missed: Missed } {
  const outer = watching;
  const own: NonNullable<typeof watching> = { missed: undefined };
  watching = own;
  try {
    return { value: conclude(), missed: own.missed ?? NONE };
  } finally {
    watching = outer;
  }
}

/** A conclusion of other operations, or of all, for one of them: what was missed of those is missed there, too. */
export function together<T>(conclude: () => T): T {
  const { value, missed } = watched(conclude);
  if (missed.size > 0) missAll(ANYWHERE);
  return value;
}

/** The same object with members that tell on whoever reads them. Changes it and returns it. */
export function telling<T extends object>(object: T, members: readonly (keyof T)[], missed: Missed): T {
  for (const member of members) {
    const value = object[member];
    Object.defineProperty(object, member, {
      enumerable: true,
      configurable: true,
      get: () => {
        missAll(missed);
        return value;
      },
    });
  }
  return object;
}

/** A reference to another file: a URI reference that is more than a fragment. */
export function leadsOut(ref: string): boolean {
  return !ref.startsWith('#');
}
