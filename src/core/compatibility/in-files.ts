import type { FileName } from '../bundle/located';
import type { Sources } from '../document/read';
import { fromPointer, toPointer } from '../json';
import type { Place } from '../report';
import type { ChangeReport } from './compare-documents';

/** The changes of a revision in several files, each with the place in the file where it stands. */
export function changesInFiles(report: ChangeReport, { placeOf }: Sources, nameOf: FileName): ChangeReport {
  const placed = <P extends Place>(of: P): P & { file?: string } => {
    const { file, path } = placeOf(fromPointer(of.pointer));
    return file === undefined ? of : { ...of, file: nameOf(file), pointer: toPointer(path) };
  };
  const { changes, incomplete } = report;
  return {
    ...report,
    changes: changes.map(placed),
    incomplete: incomplete.map((gap) => (gap.side === 'revision' ? placed(gap) : gap)),
  };
}
