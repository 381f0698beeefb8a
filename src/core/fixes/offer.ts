import { applyEdits } from '../document/edits/text-edit';
import type { Finding } from '../report';
import type { Texts } from '../texts/texts';
import type { Fix } from './fix';
import { fixFor, type Fixable, type Wanted } from './propose';

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
 * Whether a fix does what it says: its rule finds less, and no rule finds an error that was not there. Words that are still
 * to come clear nothing: where they would, somebody took them for an answer.
 */
export function holds(
  before: readonly Finding[],
  after: readonly Finding[],
  { id, stays }: Pick<Fix, 'id' | 'stays'>,
): boolean {
  const [was, is] = [weight(before, id), weight(after, id)];
  return (stays ? is >= was : is < was) && addsNoError(before, after, stays ? id : undefined);
}

/** Whether no rule finds more errors than before; of one that is not asked, as many as it likes. */
export function addsNoError(before: readonly Finding[], after: readonly Finding[], but?: string): boolean {
  const errors = after.filter(({ severity, rule }) => severity === 'error' && rule !== but);
  return [...new Set(errors.map(({ rule }) => rule))].every((rule) => {
    const [was, is] = [before, errors].map((all) => all.filter((one) => one.rule === rule));
    // What was said of many in one finding may be told of the rest one by one.
    const isApart = was?.some(isOfMany) && !is?.some(isOfMany);
    return isApart || (is?.length ?? 0) <= (was?.length ?? 0);
  });
}

/** How much a rule finds: one finding that speaks for many weighs what it says. */
function weight(findings: readonly Finding[], rule: string): number {
  return findings
    .filter((one) => one.rule === rule && one.waived === undefined)
    .reduce((sum, one) => sum + (isOfMany(one) ? Number(/^\d+/.exec(one.message)?.[0] ?? 1) : 1), 0);
}

function isOfMany({ pointer }: Finding): boolean {
  return /^\/(paths|webhooks|x-webhooks)$/.test(pointer);
}
