import { noteIn, type Flow, type Given } from '../steps/given';
import { worstOf, type Findings } from '../steps/step';
import type { Alternative } from './alternatives';
import type { Discriminator, Effective } from './effective';
import { componentOf, type Part } from './part';

type Pair = { old: Alternative; now: Alternative };

/**
 * Compares by which member, and by which of its values, a reader tells shapes apart. `pairs`: the choices, of which it is
 * said already which are new and which are gone; undefined for schemas that inherit.
 */
export function compareDiscriminators(
  given: Given,
  into: Findings,
  before: Effective,
  after: Effective,
  flow: Flow,
  pairs?: readonly Pair[],
): void {
  const old = before.discriminator;
  const now = after.discriminator;
  if (!old && !now) return;
  const at = { path: now?.path ?? after.at.path, base: old?.path ?? before.at.path };
  if (!old || !now) {
    const { propertyName: name } = (old ?? now) as Discriminator;
    noteIn(into, flow, 'discriminator-changed', now ? 'appeared' : 'disappeared', at, { name });
    return;
  }
  const name = now.propertyName;
  if (old.propertyName !== name) {
    noteIn(into, flow, 'discriminator-changed', 'property', at, {
      name,
      before: old.propertyName,
      after: name,
    });
    return;
  }
  compareMappings(given, into, old, now, flow, pairs);
}

function compareMappings(
  given: Given,
  into: Findings,
  old: Discriminator,
  now: Discriminator,
  flow: Flow,
  pairs: readonly Pair[] | undefined,
): void {
  const name = now.propertyName;
  const place = (value: string) => ({ path: placeOf(now, value), base: placeOf(old, value) });
  const isOne = (one: Part, other: Part) => isSameTarget(given, one, other, pairs ?? [], flow);
  const added = [...now.mapping].filter(([value]) => !old.mapping.has(value));
  for (const [value, target] of old.mapping) {
    const other = now.mapping.get(value);
    if (other) {
      if (!isOne(target, other))
        noteIn(into, flow, 'discriminator-changed', 'retargeted', place(value), { name, values: [value] });
      continue;
    }
    const renamed = added.find(([, one]) => isOne(target, one));
    // Where the whole choice is gone, that is said already.
    const isGone = !pairs?.length || pairs.some((pair) => pair.old.target === target.value);
    if (renamed) {
      const facts = { name, before: value, after: renamed[0] };
      noteIn(into, flow, 'discriminator-changed', 'renamed', place(value), facts);
    } else if (isGone)
      noteIn(into, flow, 'discriminator-changed', 'gone', place(value), { name, values: [value] });
  }
  for (const [value, target] of added) {
    const known = [...old.mapping].find(([, one]) => isOne(one, target));
    // Of a choice that is new it is said already; and of another name for an old one, where the old name is gone.
    if (known ? now.mapping.has(known[0]) : !pairs)
      noteIn(into, flow, 'discriminator-changed', 'added', place(value), { name, values: [value] });
  }
}

function placeOf({ path, mapping }: Discriminator, value: string) {
  return mapping.has(value) ? [...path, 'mapping', value] : path;
}

/** Whether two schemas are the same one, before and after. */
function isSameTarget(given: Given, old: Part, now: Part, pairs: readonly Pair[], flow: Flow): boolean {
  const name = componentOf(old.path);
  if (name !== undefined && name === componentOf(now.path)) return true;
  if (pairs.some((pair) => pair.old.target === old.value && pair.now.target === now.value)) return true;
  const step = given.schemas([old], [now], { ...flow, isChoice: true });
  return worstOf(step, given.revision.spend) === 'equal';
}
