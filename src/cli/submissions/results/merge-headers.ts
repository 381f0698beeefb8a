import { UsageError } from '../../usage';
import type { SubmissionTexts } from '../texts/texts';
import { differences } from './header';
import type { Header } from './row';

export interface MergedHeaders {
  header: Header;
  /** Parts that none of the results has. */
  missing: number[];
  of: number;
}

/** The header of all results together. @throws UsageError where they are not of one run */
export function mergeHeaders(
  all: readonly { file: string; header: Header }[],
  say: SubmissionTexts,
): MergedHeaders {
  const [first] = all;
  if (!first) throw new Error('nothing to merge');
  const { parts: names } = say.results;
  for (const { file, header } of all) {
    const different = [
      ...differences(first.header, header, say),
      ...(JSON.stringify(first.header.exercises) === JSON.stringify(header.exercises)
        ? []
        : [names.exercises]),
      ...(first.header.files.sha256 === header.files.sha256 ? [] : [names.files]),
      ...((first.header.shard?.of ?? 1) === (header.shard?.of ?? 1) ? [] : [names.shards]),
    ];
    if (different.length > 0) throw new UsageError(say.results.differentRuns(first.file, file, different));
  }
  const of = first.header.shard?.of ?? 1;
  const parts = new Set(all.flatMap(({ header }) => header.shard?.parts ?? [1]));
  const numbers = Array.from({ length: of }, (_, i) => i + 1);
  const whole = { ...first.header };
  delete whole.shard;
  const missing = numbers.filter((part) => !parts.has(part));
  const present = numbers.filter((part) => parts.has(part));
  return {
    header: missing.length === 0 ? whole : { ...whole, shard: { of, parts: present } },
    missing,
    of,
  };
}
