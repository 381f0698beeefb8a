import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import type { ReadFile } from '../core/exercises/load';
import { UsageError } from './usage';

/** The exercises that ship beside `dist/`. */
export const readExercises: ReadFile = async (path) => {
  try {
    return await readFile(join(__dirname, '..', 'exercises', path), 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** The text of a file, or of standard input for `-`. @throws UsageError with what to do */
export async function readSpec(file: string): Promise<string> {
  if (file === '-') return readAll(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) throw new UsageError(`There is no file ${file}. Check the path.`);
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EISDIR') throw new UsageError(`${file} is a folder. Name the file in it.`);
    if (code === 'EACCES' || code === 'EPERM')
      throw new UsageError(`${file} may not be read. Check its permissions.`);
    throw new UsageError(`${file} cannot be read: ${message}`);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
