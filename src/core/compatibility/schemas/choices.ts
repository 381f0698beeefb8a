import { noteIn, type Flow, type Given } from '../steps/given';
import { worstOf, type Findings } from '../steps/step';
import { alternativesOf, nameOf, type Alternative } from './alternatives';
import { compareDiscriminators } from './discriminators';
import type { Effective } from './effective';
import type { Part } from './part';
import { pair } from './pairing';
import { keywordPlace } from './places';

/** A schema with what holds of it. */
export interface Whole {
  parts: readonly Part[];
  effective: Effective;
}

/** Compares schemas of which one at least leaves a choice: as sets of shapes. */
export function compareChoices(given: Given, into: Findings, before: Whole, after: Whole, flow: Flow): void {
  const old = alternativesOf(given.baseline, before.parts, before.effective.at);
  const now = alternativesOf(given.revision, after.parts, after.effective.at);
  if (!old || !now) {
    const [side, { effective }] = old ? (['revision', after] as const) : (['baseline', before] as const);
    into.gaps.push({ reason: 'too-much', side, path: effective.at.path });
    return;
  }
  const inner: Flow = { ...flow, isChoice: true };
  const compare = (one: Alternative, other: Alternative) => given.schemas(one.parts, other.parts, inner);
  const { pairs, gone, added } = pair(old, now, compare, (step) => worstOf(step, given.revision.spend));
  for (const { step } of pairs) into.next.push(step);
  for (const choice of gone) {
    // What another choice accepts as well is not gone.
    if (now.some((other) => isSafe(given, choice, other, { ...inner, direction: 'request' }))) continue;
    const path = keywordPlace(after.effective.at, 'oneOf', 'anyOf');
    noteIn(
      into,
      flow,
      'choice-removed',
      'gone',
      { path, base: choice.written.path },
      { name: nameOf(choice) },
    );
  }
  for (const choice of added) {
    if (old.some((other) => isSafe(given, other, choice, { ...inner, direction: 'response' }))) continue;
    const at = { path: choice.written.path, base: undefined };
    noteIn(into, flow, 'choice-added', 'new', at, { name: nameOf(choice) });
  }
  compareDiscriminators(given, into, before.effective, after.effective, flow, pairs);
}

/** Of what is gone, as requests: whether the old shape still passes; of what is new, as responses: whether old readers can read it. */
function isSafe(given: Given, old: Alternative, now: Alternative, flow: Flow): boolean {
  const worst = worstOf(given.schemas(old.parts, now.parts, flow), given.revision.spend);
  return worst === 'safe' || worst === 'equal';
}
