import { compareLifeCycles, leavingOf } from '../life-cycle';
import { noteIn, type Flow, type Given } from '../steps/given';
import type { Side } from '../steps/side';
import type { Findings } from '../steps/step';
import { effectiveOf } from './compose';
import type { Effective } from './effective';
import type { Part } from './part';
import { keywordPlace } from './places';

/** A member of an object, as one of the two sides sees it. */
interface Member {
  name: string;
  parts: readonly Part[];
  effective: Effective;
  /** `hidden`: the other side fills it in. `refused`: it must not be there. */
  state: 'there' | 'hidden' | 'refused';
}

/** Compares the members of two objects. */
export function compareMembers(
  given: Given,
  into: Findings,
  before: Effective,
  after: Effective,
  flow: Flow,
): void {
  const inner: Flow = { direction: flow.direction, wire: flow.wire === 'form' ? 'text' : flow.wire };
  for (const [name, parts] of before.members) {
    const others = after.members.get(name);
    if (others && isUntouched(given, name, parts, others, before, after)) continue;
    const old = memberOf(given.baseline, name, parts, flow);
    if (old.state !== 'there') continue;
    const now = others && memberOf(given.revision, name, others, flow);
    if (now?.state === 'there') compareMember(given, into, old, now, before, after, inner);
    else removed(given, into, old, now, after, flow);
  }
  for (const [name, parts] of after.members) {
    const now = memberOf(given.revision, name, parts, flow);
    const others = before.members.get(name);
    if (now.state !== 'there' || (others && memberOf(given.baseline, name, others, flow).state === 'there'))
      continue;
    added(into, now, before, after, flow);
    if (others) continue;
    // It was a value of the map before it got a name; or anything, where it had to be there and nobody described it.
    const was = before.required.has(name) && before.rest.length === 0 ? [anythingAt(before)] : before.rest;
    if (was.length > 0) into.next.push(given.schemas(was, parts, inner));
  }
  compareUndeclared(into, before, after, flow);
}

function anythingAt({ at }: Effective): Part {
  return { value: true, path: at.path };
}

function isUntouched(
  given: Given,
  name: string,
  [part, ...more]: readonly Part[],
  [other, ...others]: readonly Part[],
  before: Effective,
  after: Effective,
): boolean {
  if (!part || !other || more.length > 0 || others.length > 0) return false;
  return before.required.has(name) === after.required.has(name) && given.isSame(part, other);
}

function memberOf(side: Side, name: string, parts: readonly Part[], { direction }: Flow): Member {
  const effective = effectiveOf(side, parts);
  const isHidden = direction === 'request' ? effective.readOnly : effective.writeOnly;
  return { name, parts, effective, state: effective.isNever ? 'refused' : isHidden ? 'hidden' : 'there' };
}

function compareMember(
  given: Given,
  into: Findings,
  old: Member,
  now: Member,
  before: Effective,
  after: Effective,
  flow: Flow,
): void {
  const { name } = old;
  compareLifeCycles(given, into, old.effective.holders, now.effective.holders, { of: 'member', name });
  const was = before.required.get(name);
  const is = after.required.get(name);
  const base = was ?? old.parts[0]?.path;
  if (is && !was) noteIn(into, flow, 'property-became-required', 'declared', { path: is, base }, { name });
  if (was && !is) {
    const path = now.parts[0]?.path ?? after.at.path;
    noteIn(into, flow, 'property-became-optional', 'unlisted', { path, base }, { name });
  }
  into.next.push(given.schemas(old.parts, now.parts, flow));
}

function removed(
  given: Given,
  into: Findings,
  old: Member,
  now: Member | undefined,
  after: Effective,
  flow: Flow,
): void {
  const base = old.parts[0]?.path;
  const { name } = old;
  if (now) {
    const name = now.state === 'hidden' ? 'hidden' : 'refused';
    const mark = flow.direction === 'request' ? now.effective.readOnly : now.effective.writeOnly;
    const path = (name === 'hidden' ? mark : undefined) ?? now.parts[0]?.path ?? after.at.path;
    noteIn(into, flow, 'property-removed', name, { path, base }, { name: old.name });
    return;
  }
  const leaving = leavingOf(given, old.effective.holders);
  const path = keywordPlace(after.at, 'properties');
  noteIn(into, flow, 'property-removed', leaving.case, { path, base }, { name, date: leaving.date });
}

function added(into: Findings, now: Member, before: Effective, after: Effective, flow: Flow): void {
  const { name } = now;
  // Who asked for a member that it did not describe asks for no more when it describes it.
  const isRequired = after.required.has(name) && !(before.required.has(name) && !before.members.has(name));
  const isClosed = flow.direction === 'response' && before.closed !== undefined;
  const path = now.parts[0]?.path ?? after.at.path;
  // What the other side filled in until now was described, all the same.
  const described = before.members.get(name);
  if (before.required.has(name) && !described && !after.required.has(name))
    noteIn(
      into,
      flow,
      'property-became-optional',
      'unlisted',
      { path, base: before.required.get(name) },
      { name },
    );
  const kind = isClosed && !described ? 'closed' : isRequired ? 'required' : 'optional';
  noteIn(into, flow, 'property-added', kind, { path, base: described?.[0]?.path }, { name });
}

/** Names that have to be there though nobody describes them. */
function compareUndeclared(into: Findings, before: Effective, after: Effective, flow: Flow): void {
  for (const [name, path] of after.required)
    if (!before.required.has(name) && !after.members.has(name) && !before.members.has(name))
      noteIn(into, flow, 'property-became-required', 'undeclared', { path, base: before.at.path }, { name });
  for (const [name, base] of before.required)
    if (!after.required.has(name) && !after.members.has(name) && !before.members.has(name)) {
      const path = keywordPlace(after.at, 'required');
      noteIn(into, flow, 'property-became-optional', 'unlisted', { path, base }, { name });
    }
}
