import { UsageError } from '../../usage';
import { compareByBytes } from '../input/path-order';
import type { SubmissionTexts } from '../texts/texts';
import type { Row } from './row';

/** One of the results to merge: its name, and its rows in order. */
export interface Source {
  file: string;
  rows: AsyncIterator<Row>;
}

export interface MergeEvents {
  /** The same row stands in several files. */
  onDuplicate(row: Row): void;
  /** Two files say different things of one submission. */
  onContradiction(file: string, one: string, other: string): void;
}

/**
 * The rows of all sources in order, each file once; holds one row per source.
 * Of a graded row and one that could not be checked, of the same content, the graded one counts.
 * @throws UsageError where a source is not in order
 */
export async function* mergeRows(
  sources: readonly Source[],
  events: MergeEvents,
  say: SubmissionTexts,
): AsyncGenerator<Row> {
  const heads = await Promise.all(sources.map((source) => advance(source, say)));
  for (;;) {
    const first = heads
      .filter((head) => head.row !== undefined)
      .reduce<Head | undefined>(
        (best, head) => (best?.row && compareByBytes(best.row.file, head.row?.file ?? '') <= 0 ? best : head),
        undefined,
      );
    if (!first?.row) return;
    let { row } = first;
    let { file: said } = first.source;
    for (const [i, head] of heads.entries()) {
      if (head.row?.file !== first.row.file) continue;
      if (head !== first) {
        const better = prefer(row, head.row);
        if (better === undefined) events.onContradiction(row.file, said, head.source.file);
        else {
          if (JSON.stringify(row) === JSON.stringify(head.row)) events.onDuplicate(row);
          if (better !== row) said = head.source.file;
          row = better;
        }
      }
      heads[i] = await advance(head.source, say, head.row.file);
    }
    yield row;
  }
}

interface Head {
  source: Source;
  row: Row | undefined;
}

async function advance(source: Source, say: SubmissionTexts, after?: string): Promise<Head> {
  const { value, done } = (await source.rows.next()) as IteratorResult<Row, undefined>;
  const row = done ? undefined : value;
  if (row && after !== undefined && compareByBytes(after, row.file) >= 0)
    throw new UsageError(say.results.unordered(source.file, row.file, after));
  return { source, row };
}

/** The row that counts, or undefined where both claim to be the truth. */
function prefer(a: Row, b: Row): Row | undefined {
  if (JSON.stringify(a) === JSON.stringify(b)) return a;
  if (a.sha256 !== b.sha256 || a.exercise !== b.exercise) return undefined;
  if (a.state === 'notChecked') return b;
  return b.state === 'notChecked' ? a : undefined;
}
