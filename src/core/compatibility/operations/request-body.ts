import type { Operation, RequestBody } from '../../contract/contract';
import { noteIn, type Given } from '../steps/given';
import type { Direction } from '../kinds/kinds';
import { note, type Findings } from '../steps/step';
import { compareContents, gapsOf } from './bodies';

/** Compares the bodies that somebody sends: the caller, or to a webhook the provider. */
export function compareRequestBodies(
  given: Given,
  into: Findings,
  before: Operation,
  after: Operation,
  direction: Direction,
): void {
  const old = before.body;
  const now = after.body;
  const gaps = [...(old ? gapsOf(given.baseline, old) : []), ...(now ? gapsOf(given.revision, now) : [])];
  into.gaps.push(...gaps);
  if (gaps.length > 0) return;
  if (old && now) compareBodies(given, into, old, now, direction);
  else if (now && before.node['requestBody'] === undefined)
    noteIn(into, { direction }, 'body-added', now.required ? 'required' : 'optional', {
      path: now.path,
      base: undefined,
    });
  else if (old && after.node['requestBody'] === undefined)
    noteIn(into, { direction }, 'body-removed', 'gone', { path: after.path, base: old.path });
}

function compareBodies(
  given: Given,
  into: Findings,
  old: RequestBody,
  now: RequestBody,
  direction: Direction,
): void {
  const at = { path: now.path, base: old.path };
  if (direction === 'request') {
    if (now.required && !old.required) note(into, 'request-body-became-required', 'stated', at);
    if (old.required && !now.required) note(into, 'request-body-became-optional', 'stated', at);
  }
  compareContents(given, into, old, now, direction);
}
