import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isOpenAs, linksFrom, statsOf } from './identity';

/** Where an output goes that was named on the command line. */
export type Place =
  /** Standard output or error under another name: `/dev/stdout`, or the file that the shell's `>` opened. */
  | { kind: 'stream'; name: string; fd: 1 | 2 }
  /** A device, a pipe or another file that the shell opened: written to as it is. */
  | { kind: 'device'; name: string; path: string }
  /** A file that is there or will be: where links lead, as editors save. */
  | { kind: 'file'; name: string; path: string };

/** The folders in which systems show open files. */
const OPEN_FILES = /^(\/dev\/fd|\/proc\/\w+(\/task\/\d+)?\/fd)$/;

/** Finds out where a name leads, before anything is written. A folder counts as a file: writing it says so. */
export function placeOf(name: string): Place {
  const fd = ([1, 2] as const).find((fd) => isOpenAs(fd, name));
  if (fd !== undefined) return { kind: 'stream', name, fd };
  const stats = statsOf(name);
  const links = linksFrom(name);
  const isElsewhere = links.some((path) => OPEN_FILES.test(dirname(path)));
  if (stats && !stats.isDirectory() && (!stats.isFile() || isElsewhere))
    return { kind: 'device', name, path: name };
  const [, ...targets] = links;
  return { kind: 'file', name, path: targets.at(-1) ?? name };
}

const EXERCISE_FILE =
  /^((exercise|catalog|stub|baseline|solution|mutants)(\.[\w-]+)?\.ya?ml|(brief|hints|notes)(\.[\w-]+)?\.md)$/i;

/** Whether a file that is there belongs to an exercise, which a result must never replace. */
export function isOfExercise(path: string): boolean {
  if (!existsSync(path)) return false;
  const folder = dirname(path);
  if (/^solutions$/i.test(basename(folder)) && existsSync(join(dirname(folder), 'exercise.yaml')))
    return true;
  return (
    EXERCISE_FILE.test(basename(path)) &&
    ['exercise.yaml', 'catalog.yaml'].some((name) => existsSync(join(folder, name)))
  );
}
