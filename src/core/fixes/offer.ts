import { applyEdits } from '../document/edits/text-edit';
import type { Finding } from '../report';
import type { Texts } from '../texts/texts';
import { standsAlone, type Fix } from './fix';
import { fixFor, type Fixable, type Wanted } from './propose';
import { isOfMany, lessThan, weights } from './weight';

/** What a review of a text finds; undefined for a text that cannot be read. */
export type Lint = (text: string) => Promise<readonly Finding[] | undefined>;

/** The fix for each finding, tried before it is offered: undefined where there is none, or where it does not hold. */
export async function offeredFixes(
  fixable: Fixable,
  wanted: readonly Wanted[],
  texts: Texts,
  lint: Lint,
): Promise<(Fix | undefined)[]> {
  const fixes = wanted.map((one) => fixFor(fixable, one, texts));
  if (fixes.every((fix) => fix === undefined)) return fixes;
  const before = await lint(fixable.text);
  const offered: (Fix | undefined)[] = [];
  for (const fix of fixes) {
    const after = fix && before && (await lint(applyEdits(fixable.text, fix.edits)));
    offered.push(fix && before && after && holds(before, after, fix) ? fix : undefined);
  }
  return offered;
}

/**
 * Whether a fix does what it says: its rule finds less, and no rule finds an error that was not there; where the fix stands
 * alone, nothing at all. Words that are still to come clear nothing: where they would, somebody took them for an answer.
 */
export function holds(
  before: readonly Finding[],
  after: readonly Finding[],
  { id, kind, stays }: Pick<Fix, 'id' | 'kind' | 'stays'>,
): boolean {
  const [was, is] = [weights(before).get(id) ?? 0, weights(after).get(id) ?? 0];
  if (stays ? is < was : is >= was) return false;
  return standsAlone(kind) ? addsNothing(before, after) : addsNoError(before, after, stays ? id : undefined);
}

/** Whether no rule finds more errors than before; of one that is not asked, as many as it likes. */
export function addsNoError(before: readonly Finding[], after: readonly Finding[], but?: string): boolean {
  const isError = ({ severity, rule }: Finding) => severity === 'error' && rule !== but;
  return addsNothing(before.filter(isError), after.filter(isError));
}

/** Whether no rule finds more than before. */
export function addsNothing(before: readonly Finding[], after: readonly Finding[]): boolean {
  return lessThan(after, before).every(({ rule }) => {
    const [was, is] = [before, after].map((all) => all.filter((one) => one.rule === rule));
    // What was said of many in one finding may be told of the rest one by one.
    return was?.some(isOfMany) && !is?.some(isOfMany);
  });
}
