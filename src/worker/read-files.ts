import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadFile } from '../core/exercises/load';

/** Reads files of a folder of exercises; undefined where there is none. */
export function exercisesIn(folder: string): ReadFile {
  return async (path) => {
    try {
      return await readFile(join(folder, path), 'utf8');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
}

/** ENOTDIR: a file stands where a folder of the path should be. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
