import type { Step, worstOf } from '../steps/step';
import type { Alternative } from './alternatives';
import { typesOf } from './scalar-types';
import { NULL, OBJECT } from './types';

/** What became of the shapes: pairs, and those that only one side has. */
export interface Pairing {
  pairs: { old: Alternative; now: Alternative; step: Step }[];
  gone: Alternative[];
  added: Alternative[];
}

type Compare = (old: Alternative, now: Alternative) => Step;

/**
 * Finds the shapes that are the same one before and after, by what tells shapes apart and not by their order: the name of
 * the component, a member with one value, being equal, containing the other; the rest by what they have in common.
 */
export function pair(
  before: readonly Alternative[],
  after: readonly Alternative[],
  compare: Compare,
  worst: (step: Step) => ReturnType<typeof worstOf>,
): Pairing {
  const pairing: Pairing = { pairs: [], gone: [...before], added: [...after] };
  const take = (old: Alternative, now: Alternative) => {
    pairing.pairs.push({ old, now, step: compare(old, now) });
    pairing.gone.splice(pairing.gone.indexOf(old), 1);
    pairing.added.splice(pairing.added.indexOf(now), 1);
  };
  const match = (fits: (old: Alternative, now: Alternative) => boolean) => {
    for (const old of [...pairing.gone]) {
      const now = pairing.added.find((one) => fits(old, one));
      if (now) take(old, now);
    }
  };
  match((old, now) => old.component !== undefined && old.component === now.component);
  match((old, now) => [...old.tags].some((tag) => now.tags.has(tag)));
  match((old, now) => isAlike(old, now) && worst(compare(old, now)) === 'equal');
  match((old, now) => isAlike(old, now) && worst(compare(old, now)) === 'safe');
  for (const old of [...pairing.gone]) {
    const [best] = pairing.added
      .map((now) => ({ now, share: likeness(old, now) }))
      .sort((a, b) => b.share - a.share);
    if (best && best.share > 0) take(old, best.now);
  }
  return pairing;
}

/** Whether two shapes may be of one type. */
function isAlike({ effective: old }: Alternative, { effective: now }: Alternative): boolean {
  return (typesOf(old) & typesOf(now) & ~NULL) !== 0;
}

/** How much two shapes have in common: of objects the share of members, of others whether they are of one type. Different tags are two things. */
function likeness(old: Alternative, now: Alternative): number {
  if (!isAlike(old, now)) return 0;
  if ((typesOf(old.effective) & OBJECT) === 0)
    return (typesOf(old.effective) & ~NULL) === (typesOf(now.effective) & ~NULL) ? 1 : 0;
  if (isOtherwiseTagged(old, now)) return 0;
  const names = [...old.effective.members.keys()];
  const common = names.filter((name) => now.effective.members.has(name)).length;
  const all = new Set([...names, ...now.effective.members.keys()]).size;
  return all === 0 ? 1 : common / all >= LEAST ? common / all : 0;
}

const LEAST = 0.4;

/** Whether a member that tells shapes apart has another value. */
function isOtherwiseTagged({ tags }: Alternative, { tags: others }: Alternative): boolean {
  const nameOf = (tag: string) => tag.slice(0, tag.indexOf('='));
  const names = new Set([...others].map(nameOf));
  return [...tags].some((tag) => !others.has(tag) && names.has(nameOf(tag)));
}
