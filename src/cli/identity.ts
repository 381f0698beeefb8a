import { fstatSync, lstatSync, readlinkSync, realpathSync, statSync, type BigIntStats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** As many links as Linux follows. */
const MOST_LINKS = 40;

/**
 * What a path names, however it is spelled: the same for two names of one file (links, folders that are links, case
 * where the system ignores it), and for two names of a file that is not there yet. `-` is standard input. Undefined
 * for what no result can destroy: folders, devices, pipes.
 */
export function identityOf(file: string): string | undefined {
  const stats = file === '-' ? openStats(0) : statsOf(file);
  if (stats) return stats.isFile() ? keyOf(stats, file) : undefined;
  const place = leadsTo(file);
  const folder = statsOf(dirname(place));
  if (!folder) return place;
  const name = basename(place);
  return `${keyOf(folder, dirname(place))}/${isCaseBlind(dirname(place)) ? name.normalize().toLowerCase() : name}`;
}

/** What a descriptor of this process writes to; undefined where it is closed, or no file. */
export function identityOfOpen(fd: 0 | 1 | 2): string | undefined {
  const stats = openStats(fd);
  return stats?.isFile() ? keyOf(stats, '') : undefined;
}

/** Whether the path is a name of what a descriptor of this process is open on, be it a file, a device or a pipe. */
export function isOpenAs(fd: 1 | 2, file: string): boolean {
  const [one, other] = [openStats(fd), statsOf(file)];
  return one !== undefined && one.ino !== 0n && one.ino === other?.ino && one.dev === other.dev;
}

/** The path where links end, whether or not something is there. */
export function leadsTo(file: string): string {
  return linksFrom(file).at(-1) ?? resolve(file);
}

/** The path itself and where each link on the way leads, with the folders above it resolved. */
export function linksFrom(file: string): string[] {
  const met: string[] = [];
  for (let path = resolve(file); met.length <= MOST_LINKS;) {
    const folder = attempt(() => realpathSync(dirname(path))) ?? dirname(path);
    const here = join(folder, basename(path));
    met.push(here);
    const link = attempt(() => readlinkSync(here));
    if (link === undefined) break;
    path = resolve(folder, link);
  }
  return met;
}

/** Some file systems number no files. */
function keyOf({ dev, ino }: BigIntStats, file: string): string {
  return ino === 0n ? leadsTo(file).toLowerCase() : `${dev}:${ino}`;
}

/** Whether a folder is there under its name in other case, too. */
function isCaseBlind(folder: string): boolean {
  const swapped = folder.replace(/\p{L}/gu, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
  if (swapped === folder) return false;
  const [one, other] = [statsOf(folder), statsOf(swapped)];
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

/** Whether the name is taken, be it by a link that leads nowhere. */
export function isTaken(path: string): boolean {
  return attempt(() => lstatSync(path)) !== undefined;
}

/** What is there, links followed; undefined where nothing can be reached. */
export function statsOf(file: string): BigIntStats | undefined {
  return attempt(() => statSync(file, { bigint: true }));
}

function openStats(fd: number): BigIntStats | undefined {
  return attempt(() => fstatSync(fd, { bigint: true }));
}

function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
