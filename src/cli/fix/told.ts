import type { Mended } from '../../core/fixes/mend';
import type { Tally } from '../../core/fixes/weight';
import type { CliTexts } from '../texts/texts';
import type { Fixing } from './fix-options';

/** What was fixed in a file, or would be, in sentences: what was not tried is said, too. */
export function told(
  file: string,
  { fixed, brought, unfinished, stopped }: Mended & { stopped?: string },
  { kinds, isDry }: Fixing,
  { fix: say }: CliTexts,
): string {
  const name = file === '-' ? 'stdin' : file;
  if (stopped !== undefined) return say.stopped(name, stopped);
  const rules = (all: readonly Tally[]) => say.rules(all.map(({ rule, places }) => say.ofRule(rule, places)));
  const done = isDry ? say.wouldFix : say.fixed;
  return [
    fixed.length === 0 ? say.nothing(name, say.rules(kinds)) : done(name, sum(fixed), rules(fixed)),
    ...(brought.length === 0 ? [] : [say.brought(sum(brought), rules(brought))]),
    ...(unfinished ? [say.unfinished()] : []),
  ].join('\n');
}

function sum(all: readonly Tally[]): number {
  return all.reduce((total, { places }) => total + places, 0);
}
