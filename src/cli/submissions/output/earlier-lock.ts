import { lstat, readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { exists } from './owner';
import { isSilent } from './silence';

/** No host name is longer. */
const MOST_BYTES = 300;

/**
 * Who holds a lock of version 0.1.0: a file with process number and host. Undefined where that process is gone, or the
 * file is something else and nobody is writing it. Of another machine nobody can tell, so its lock stands.
 */
export async function earlierHolder(path: string): Promise<string | undefined> {
  const text = await textOf(path);
  const [holder, pid, host] = /^(\d{1,10}) (\S+)$/.exec(text.trim()) ?? [];
  if (holder === undefined) return (await isSilent(path)) ? undefined : '';
  if (host !== hostname()) return holder;
  // This process writes no such locks: another one had its number.
  return Number(pid) !== process.pid && exists(Number(pid)) ? holder : undefined;
}

/** Of a pipe or device, nothing. */
async function textOf(path: string): Promise<string> {
  try {
    const stats = await lstat(path);
    return stats.isFile() && stats.size <= MOST_BYTES ? await readFile(path, 'utf8') : '';
  } catch {
    return '';
  }
}
