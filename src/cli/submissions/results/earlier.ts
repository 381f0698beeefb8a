import { own } from '../../../core/json';
import { open, type FileHandle } from 'node:fs/promises';
import { UsageError } from '../../usage';
import { differences } from './header';
import { parseLine, readLines } from './read-lines';
import type { SubmissionTexts } from '../texts/texts';
import type { Header, Row } from './row';

/** Rows of earlier runs, read again one by one when they are wanted: only where they stand is kept. */
export class EarlierRows {
  private constructor(
    private readonly places: ReadonlyMap<string, Place>,
    private readonly handles: readonly FileHandle[],
  ) {}

  /**
   * Opens the results of earlier runs; of two rows for one file, the one named last counts.
   * @throws UsageError where one is no results file or was made by another version
   */
  static async open(
    files: readonly string[],
    header: Header,
    say: SubmissionTexts,
    onBroken: (file: string, lineNumber: number) => void,
  ): Promise<EarlierRows> {
    const places = new Map<string, Place>();
    const handles: FileHandle[] = [];
    for (const file of files) {
      const stale = new Set<string>();
      for await (const { line, at, bytes } of readLines(file, say, (number) => onBroken(file, number))) {
        if (line.kind === 'header') {
          refuseOther(file, line, header, say);
          for (const [id, { sha256 }] of Object.entries(line.exercises))
            if (own(header.exercises, id)?.sha256 !== sha256) stale.add(id);
        } else if (line.kind === 'row' && isKept(line) && !stale.has(line.exercise ?? '')) {
          const { sha256, exercise } = line;
          places.set(line.file, { sha256, exercise, at, bytes, source: handles.length });
        }
      }
      handles.push(await open(file, 'r'));
    }
    return new EarlierRows(places, handles);
  }

  /** The row of a file, if it is of this content and exercise; of any content where none is given. */
  async find(file: string, sha256?: string | null, exercise?: string | null): Promise<Row | undefined> {
    const place = this.places.get(file);
    if (!place) return undefined;
    if (sha256 !== undefined && (place.sha256 !== sha256 || place.exercise !== exercise)) return undefined;
    const bytes = Buffer.alloc(place.bytes);
    await this.handles[place.source]?.read(bytes, 0, place.bytes, place.at);
    const line = parseLine(bytes);
    return line?.kind === 'row' && line.file === file ? line : undefined;
  }

  async close(): Promise<void> {
    for (const handle of this.handles) await handle.close();
  }
}

interface Place {
  sha256: string | null;
  exercise: string | null;
  at: number;
  bytes: number;
  source: number;
}

/** A time limit or a crash may have been an accident: what is not graded is tried again. */
function isKept(row: Row): boolean {
  return row.state === 'graded' && row.sha256 !== null;
}

function refuseOther(file: string, theirs: Header, ours: Header, say: SubmissionTexts): void {
  const different = differences(theirs, ours, say);
  if (different.length > 0) throw new UsageError(say.results.madeDifferently(file, different));
}
