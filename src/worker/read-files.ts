import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { MOST_BYTES, type ReadFile } from '../core/exercises/content-text';

/** Reads files below a folder; undefined where there is none. */
export function filesBelow(folder: string): ReadFile {
  return async (path) => {
    try {
      return await readFile(join(folder, path), 'utf8');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
}

/**
 * Reads files of exercises that somebody else wrote: no file that is too large (`EFBIG`), none that a link puts into the
 * folder of an exercise from outside it (`EXDEV`), and no device or pipe, which may never end.
 */
export function packIn(folder: string): ReadFile {
  const read = filesBelow(folder);
  return async (path) => {
    const [slug = '', ...rest] = path.split('/');
    if ([slug, ...rest].includes('..')) throw refusal('EXDEV');
    const file = join(folder, path);
    try {
      const home = await realpath(join(folder, slug));
      const real = await realpath(file);
      if (real !== home && !real.startsWith(home.endsWith(sep) ? home : home + sep)) throw refusal('EXDEV');
      const stats = await stat(real);
      if (stats.isFile() && stats.size > MOST_BYTES) throw refusal('EFBIG');
      if (!stats.isFile() && !stats.isDirectory()) throw refusal('EINVAL');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
    return read(path);
  };
}

function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** ENOTDIR: a file stands where a folder of the path should be. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
