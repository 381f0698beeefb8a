import type { JsonObject } from '../json';
import type { Operation, Schema, Surroundings } from './contract';

/*
 * What an edit left alone, with everything that it refers to, is the same object as before. So what was concluded of
 * it still holds, if it was concluded of nothing else: hence surroundings, and not the contract.
 */

/** Remembers what is concluded of an operation for as long as there is that operation. `conclude` must not change what it is given. */
export function byOperation<T>(
  conclude: (surroundings: Surroundings, operation: Operation) => T,
): (surroundings: Surroundings, operation: Operation) => T {
  const known = new WeakMap<Operation, { conclusion: T }>();
  return (surroundings, operation) => {
    let found = known.get(operation);
    if (!found) known.set(operation, (found = { conclusion: conclude(surroundings, operation) }));
    return found.conclusion;
  };
}

/** The same for what an operation alone tells, whatever surrounds it. */
export function byOperationAlone<T>(conclude: (operation: Operation) => T): (operation: Operation) => T {
  const known = new WeakMap<Operation, { conclusion: T }>();
  return (operation) => {
    let found = known.get(operation);
    if (!found) known.set(operation, (found = { conclusion: conclude(operation) }));
    return found.conclusion;
  };
}

/**
 * Remembers what is concluded of a schema, wherever it is used: `conclude` is given it at its definition. Hundreds of
 * operations share a component, and each has a schema object for it; the node is what they share.
 */
export function bySchema<T>(
  conclude: (surroundings: Surroundings, schema: Schema) => T,
): (surroundings: Surroundings, schema: Schema) => T {
  const known = new WeakMap<JsonObject, { conclusion: T }>();
  return (surroundings, schema) => {
    let found = known.get(schema.node);
    if (!found) {
      const home = schema.usedAt === schema.path ? schema : { ...schema, usedAt: schema.path };
      known.set(schema.node, (found = { conclusion: conclude(surroundings, home) }));
    }
    return found.conclusion;
  };
}
