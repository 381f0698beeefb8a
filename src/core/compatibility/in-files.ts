import type { FileName } from '../bundle/located';
import type { Sources } from '../document/read';
import { fromPointer, toPointer } from '../json';
import type { Place } from '../report';
import type { ChangeReport } from './compare-documents';

/** The files of one side, where it has several, and what they are called. */
interface Files {
  sources: Sources;
  nameOf: FileName;
}

type Side = 'baseline' | 'revision';

/** The changes between versions in several files, each with the place in the file where it stands, and where it stood. */
export function changesInFiles(
  report: ChangeReport,
  files: Readonly<Record<Side, Files | undefined>>,
): ChangeReport {
  const { changes, incomplete } = report;
  return {
    ...report,
    changes: changes.map((change) => {
      const placed = placedIn(files.revision, change);
      return change.base ? { ...placed, base: placedIn(files.baseline, change.base) } : placed;
    }),
    incomplete: incomplete.map((gap) => placedIn(files[gap.side], gap)),
  };
}

function placedIn<P extends Place>(files: Files | undefined, of: P): P & { file?: string } {
  if (!files) return of;
  const { file, path } = files.sources.placeOf(fromPointer(of.pointer));
  return file === undefined ? of : { ...of, file: files.nameOf(file), pointer: toPointer(path) };
}
