import type { Operation } from '../../contract/contract';
import { fullPathsOf, templateOf } from './routes';

/** What became of operations. */
export interface Matched {
  /** In the order of the revision. */
  pairs: (readonly [before: Operation, after: Operation])[];
  removed: Operation[];
  added: Operation[];
}

type Keys = (operation: Operation) => readonly string[];

/** By what an operation is the same one as before: each in turn, for what is left. */
const WAYS: readonly Keys[] = [
  ({ method, route }) => [`${method} ${route}`],
  // A variable may be called as one likes.
  ({ method, route }) => [`${method} ${templateOf(route)}`],
  // A prefix may move between the servers and the paths.
  fullPathsOf,
];

/** Webhooks bear a name, and callbacks the address that they go to. */
const BY_NAME: readonly Keys[] = WAYS.slice(0, 1);

/** Finds the operations that are the same one before and after. */
export function matchOperations(before: readonly Operation[], after: readonly Operation[]): Matched {
  return matched(before, after, WAYS);
}

/** The same of what the provider sends. */
export function matchDeliveries(before: readonly Operation[], after: readonly Operation[]): Matched {
  return matched(before, after, BY_NAME);
}

function matched(before: readonly Operation[], after: readonly Operation[], ways: readonly Keys[]): Matched {
  const partners = new Map<Operation, Operation>();
  let left = [...before];
  for (const keys of ways) {
    if (left.length === 0) break;
    const free = after.filter((operation) => !partners.has(operation));
    const byKey = new Map(
      free.flatMap((operation) => keys(operation).map((key) => [key, operation] as const)),
    );
    left = left.filter((operation) => {
      const partner = keys(operation)
        .flatMap((key) => byKey.get(key) ?? [])
        .find((one) => !partners.has(one));
      if (partner) partners.set(partner, operation);
      return !partner;
    });
  }
  return {
    pairs: after.flatMap((now) => {
      const old = partners.get(now);
      return old ? [[old, now] as const] : [];
    }),
    removed: left,
    added: after.filter((operation) => !partners.has(operation)),
  };
}
