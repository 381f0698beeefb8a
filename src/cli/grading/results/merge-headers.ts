import { UsageError } from '../../usage';
import { differences } from './header';
import type { Header } from './row';

export interface MergedHeaders {
  header: Header;
  /** Parts that none of the results has. */
  missing: number[];
  of: number;
}

/** The header of all results together. @throws UsageError where they are not of one run */
export function mergeHeaders(all: readonly { file: string; header: Header }[]): MergedHeaders {
  const [first] = all;
  if (!first) throw new UsageError('There are no results to merge.');
  for (const { file, header } of all) {
    const different = [
      ...differences(first.header, header),
      ...(JSON.stringify(first.header.exercises) === JSON.stringify(header.exercises) ? [] : ['exercises']),
      ...(first.header.files.sha256 === header.files.sha256 ? [] : ['list of files']),
      ...((first.header.shard?.of ?? 1) === (header.shard?.of ?? 1) ? [] : ['number of shards']),
    ];
    if (different.length > 0)
      throw new UsageError(
        `${first.file} and ${file} are not of one run (${different.join(', ')}), so they are not merged. Grade them with the same version, exercises, files and number of shards.`,
      );
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
