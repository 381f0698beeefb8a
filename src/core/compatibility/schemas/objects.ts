import { noteIn, type Flow, type Given } from '../steps/given';
import type { Findings } from '../steps/step';
import type { Effective } from './effective';
import { compareMembers } from './members';

/** Compares two objects: their members, and what else may be in them. */
export function compareObjects(
  given: Given,
  into: Findings,
  before: Effective,
  after: Effective,
  flow: Flow,
): void {
  compareMembers(given, into, before, after, flow);
  const old = opennessOf(before);
  const now = opennessOf(after);
  const at = {
    path: after.closed ?? after.rest[0]?.path ?? after.at.path,
    base: before.closed ?? before.rest[0]?.path ?? before.at.path,
  };
  const inner: Flow = { direction: flow.direction, wire: flow.wire === 'form' ? 'text' : flow.wire };
  if (old === 'typed' && now === 'typed') into.next.push(given.schemas(before.rest, after.rest, inner));
  else if (old === now) return;
  else if (now === 'closed') noteIn(into, flow, 'additional-properties-narrowed', 'closed', at);
  else if (old === 'open') noteIn(into, flow, 'additional-properties-narrowed', 'typed', at);
  else noteIn(into, flow, 'additional-properties-widened', old === 'closed' ? 'opened' : 'untyped', at);
}

function opennessOf({ closed, rest }: Effective): 'closed' | 'typed' | 'open' {
  if (closed) return 'closed';
  return rest.length > 0 ? 'typed' : 'open';
}
