import type { Operation } from '../../contract/contract';
import { compareLifeCycles, leavingOf } from '../life-cycle';
import type { Part } from '../schemas/part';
import type { Given } from '../steps/given';
import { note, Step, type Findings } from '../steps/step';
import { compareDelivery } from './deliveries';
import { compareParameters } from './parameters';
import { compareRequestBodies } from './request-body';
import { compareResponses } from './responses';
import { unresolvedIn } from './unresolved';

/** The comparison of two operations, without what the document says for all of them. */
export function operationStep(given: Given, before: Operation, after: Operation): Step {
  return new Step((into) => {
    into.gaps.push(...unresolvedIn(given.baseline, before), ...unresolvedIn(given.revision, after));
    const named = { of: after.kind, name: callOf(after) } as const;
    compareLifeCycles(given, into, holdersOf(before), holdersOf(after), named);
    if (after.kind !== 'operation') {
      compareDelivery(given, into, before, after);
      return;
    }
    compareIds(into, before, after);
    compareParameters(given, into, before, after);
    compareRequestBodies(given, into, before, after, 'request');
    compareResponses(given, into, before, after);
  });
}

/** An operation that is gone. `elsewhere`: one that is new and bears its id. */
export function removedStep(given: Given, operation: Operation, elsewhere: Operation | undefined): Step {
  return new Step((into) => {
    const leaving = leavingOf(given, holdersOf(operation));
    const at = { path: operation.usedAt, base: operation.path };
    const after = elsewhere && callOf(elsewhere);
    const facts = { name: callOf(operation), date: leaving.date, after };
    note(into, `${operation.kind}-removed`, leaving.case, at, facts);
  });
}

/** An operation that is new. */
export function addedStep(operation: Operation): Step {
  return new Step((into) => {
    const at = { path: operation.path, base: undefined };
    note(into, `${operation.kind}-added`, 'new', at, { name: callOf(operation) });
  });
}

/** How people call an operation: `POST /messages`; a webhook by its name. */
export function callOf({ kind, method, route }: Operation): string {
  return kind === 'operation' ? `${method.toUpperCase()} ${route}` : route;
}

/** A removal date may be that of all operations of a path. */
function holdersOf({ node, path, pathExtensions }: Operation): Part[] {
  return [
    { value: node, path },
    { value: pathExtensions, path: path.slice(0, -1) },
  ];
}

function compareIds(into: Findings, before: Operation, after: Operation): void {
  const old = before.operationId;
  const now = after.operationId;
  if (old === undefined || old === now) return;
  const path = now === undefined ? after.path : [...after.path, 'operationId'];
  const at = { path, base: [...before.path, 'operationId'] };
  note(into, 'operation-id-changed', now === undefined ? 'removed' : 'changed', at, {
    before: old,
    after: now,
  });
}
