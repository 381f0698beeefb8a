import { standsAlone, staysAfter } from './fix';
import { byRuleOf, foundIn, type Found, type MendOptions, type Reviewed } from './found';
import { addsNoError, addsNothing, holds } from './offer';
import { Tries, type Examine } from './tries';
import { lessThan, type Tally } from './weight';

/** What all fixes together make of a text. */
export interface Mended {
  text: string;
  /** What is gone: by rule, in how many places. */
  fixed: readonly Tally[];
  /** What is new: a shared component may have to say more than it does. Nothing where all fixes stand alone. */
  brought: readonly Tally[];
  /** Not everything was tried: there was too much. */
  unfinished: boolean;
}

/**
 * Applies every fix that holds: all together, else those of one rule, else as many of them as do. A fix may uncover what the
 * next one mends, so it goes on until nothing changes. Fixes that stand alone come first: they add no finding.
 */
export async function mend(text: string, options: MendOptions, examine: Examine): Promise<Mended> {
  const start = await examine(text);
  if (!start) return { text, fixed: [], brought: [], unfinished: false };
  const tries = new Tries(examine, options.file);
  const alone = options.kinds.filter(standsAlone);
  let end = await untilNothingChanges(start, { ...options, kinds: alone }, tries);
  if (alone.length < options.kinds.length) end = await untilNothingChanges(end, options, tries);
  return {
    text: end.text,
    fixed: lessThan(start.findings, end.findings),
    brought: lessThan(end.findings, start.findings),
    unfinished: tries.areUsedUp,
  };
}

async function untilNothingChanges(start: Reviewed, options: MendOptions, tries: Tries): Promise<Reviewed> {
  let current = start;
  for (;;) {
    const before = current;
    current = (await together(before, options, tries)) ?? (await byRule(before, options, tries));
    if (current.text === before.text || tries.areUsedUp) return current;
  }
}

async function together(before: Reviewed, options: MendOptions, tries: Tries) {
  const all = foundIn(before, options);
  const after = await tries.of(before, all);
  if (!after || !byRuleOf(all).every(([rule, found]) => holdsOf(rule, found, before, after)))
    return undefined;
  const isGood = options.kinds.every(standsAlone) ? addsNothing : addsNoError;
  return isGood(before.findings, after.findings) ? after : undefined;
}

async function byRule(before: Reviewed, options: MendOptions, tries: Tries): Promise<Reviewed> {
  let current = before;
  for (const [rule] of byRuleOf(foundIn(before, options)))
    current = await ofRule(rule, current, options, tries);
  return current;
}

/** As many at once as hold: of those that do not, half, down to single ones, which are left out. */
async function ofRule(rule: string, before: Reviewed, options: MendOptions, tries: Tries): Promise<Reviewed> {
  const leftOut = new Set<string>();
  let current = before;
  for (let most = Infinity; ;) {
    const open = foundIn(current, { ...options, rules: [rule] }).filter(
      ({ pointer }) => !leftOut.has(pointer),
    );
    const some = open.slice(0, most);
    if (some.length === 0 || tries.areUsedUp) return current;
    const after = await tries.of(current, some);
    if (after && holdsOf(rule, some, current, after)) {
      current = after;
      most *= 2;
    } else if (some.length > 1) most = Math.ceil(some.length / 2);
    else for (const { pointer } of some) leftOut.add(pointer);
  }
}

function holdsOf(id: string, found: readonly Found[], before: Reviewed, after: Reviewed): boolean {
  const stays = found.every(({ proposal }) => staysAfter(proposal));
  const kind = found.find(({ proposal }) => !standsAlone(proposal.kind))?.proposal.kind ?? 'safe';
  return holds(before.findings, after.findings, { id, kind, stays });
}
