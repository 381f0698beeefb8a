import type { Change } from '../document/edits/change';
import { editsFor } from '../document/edits/edits-for';
import { applyEdits } from '../document/edits/text-edit';
import type { SpecDocument } from '../document/read';
import type { Finding } from '../report';
import { staysAfter, type FixKind, type Proposal } from './fix';
import { FIXERS } from './fixers';
import { addsNoError, holds } from './offer';
import { proposalFor, type Wanted } from './propose';

/** What all fixes together make of a text. */
export interface Mended {
  text: string;
  /** The findings that are gone, as they were told in the text before. */
  fixed: Wanted[];
}

/** A text that was read and reviewed. */
export interface Reviewed {
  text: string;
  document: SpecDocument;
  findings: readonly Finding[];
}

export interface MendOptions {
  file: string;
  kinds: readonly FixKind[];
  /** The rules whose findings are to be mended. Default: all. */
  rules?: readonly string[] | undefined;
}

/** Reviews a text; undefined where it cannot be read. */
export type Examine = (text: string) => Promise<Reviewed | undefined>;

/** A fix may uncover what the next one mends; after so many rounds it is enough. */
const ROUNDS = 4;
const MOST_ALONE = 12;

/** Applies every fix that holds, first all together, then those of one rule, then each alone. */
export async function mend(text: string, options: MendOptions, examine: Examine): Promise<Mended> {
  const start = await examine(text);
  let current = start;
  for (let round = 0; round < ROUNDS && current; round++) {
    const before: Reviewed = current;
    current = (await together(before, options, examine)) ?? (await byRule(before, options, examine));
    if (current.text === before.text) break;
  }
  if (!start || !current) return { text, fixed: [] };
  return { text: current.text, fixed: goneFrom(start.findings, current.findings) };
}

interface Found extends Wanted {
  proposal: Proposal;
}

function foundIn({ document, findings }: Reviewed, { kinds, rules }: MendOptions): Found[] {
  const open = findings.filter(
    ({ rule, waived, file }) =>
      waived === undefined && file === undefined && FIXERS.has(rule) && (rules?.includes(rule) ?? true),
  );
  const distinct = [
    ...new Map(open.map(({ rule, pointer }) => [`${rule} ${pointer}`, { rule, pointer }])).values(),
  ];
  return distinct.flatMap((wanted) => {
    const proposal = proposalFor(document, wanted);
    return proposal && kinds.includes(proposal.kind) ? { ...wanted, proposal } : [];
  });
}

async function together(before: Reviewed, options: MendOptions, examine: Examine) {
  const all = foundIn(before, options);
  const after = await tried(before, all, options, examine);
  const rules = [...new Set(all.map(({ rule }) => rule))];
  const isGood = after && rules.every((rule) => holdsOf(rule, all, before, after));
  return isGood && addsNoError(before.findings, after.findings) ? after : undefined;
}

async function byRule(before: Reviewed, options: MendOptions, examine: Examine): Promise<Reviewed> {
  let current = before;
  for (const rule of new Set(foundIn(before, options).map((one) => one.rule))) {
    const ofRule = foundIn(current, { ...options, rules: [rule] });
    const after = await tried(current, ofRule, options, examine);
    if (after && holdsOf(rule, ofRule, current, after)) current = after;
    else current = await eachAlone(current, ofRule.slice(0, MOST_ALONE), options, examine);
  }
  return current;
}

async function eachAlone(before: Reviewed, all: readonly Found[], options: MendOptions, examine: Examine) {
  let current = before;
  for (const { rule, pointer } of all) {
    const proposal = proposalFor(current.document, { rule, pointer });
    const one = proposal ? [{ rule, pointer, proposal }] : [];
    const after = await tried(current, one, options, examine);
    if (after && holdsOf(rule, one, current, after)) current = after;
  }
  return current;
}

function holdsOf(rule: string, found: readonly Found[], before: Reviewed, after: Reviewed): boolean {
  const own = found.filter((one) => one.rule === rule);
  const stays = own.every(({ proposal }) => staysAfter(proposal));
  return holds(before.findings, after.findings, { id: rule, stays });
}

async function tried(before: Reviewed, found: readonly Found[], { file }: MendOptions, examine: Examine) {
  const changes = inSafeOrder(found.flatMap(({ proposal }) => proposal.changes));
  const edits = changes.length > 0 ? editsFor(before.text, changes, file) : undefined;
  return edits ? examine(applyEdits(before.text, edits)) : undefined;
}

/** Each change once, and what goes goes last, from the end of each list: the places of the others stay. */
function inSafeOrder(changes: readonly Change[]): Change[] {
  const distinct = [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
  const isLast = ({ op }: Change) => op === 'remove' || op === 'rename';
  const last = distinct.filter(isLast).sort((a, b) => -compare(a.path, b.path));
  return [...distinct.filter((change) => !isLast(change)), ...last];
}

function compare(a: Change['path'], b: Change['path']): number {
  for (const [i, key] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    if (key === other) continue;
    if (typeof key === 'number' && typeof other === 'number') return key - other;
    return String(key) < String(other) ? -1 : 1;
  }
  return a.length - b.length;
}

function goneFrom(before: readonly Finding[], after: readonly Finding[]): Wanted[] {
  const left = new Set(after.map(({ rule, pointer, message }) => JSON.stringify([rule, pointer, message])));
  return before
    .filter(
      ({ rule, pointer, message }) => !left.has(JSON.stringify([rule, pointer, message])) && FIXERS.has(rule),
    )
    .map(({ rule, pointer }) => ({ rule, pointer }));
}
