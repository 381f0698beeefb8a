import { existsSync } from 'node:fs';
import { access, constants, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Locale } from '../core/texts/locale';
import { textsOf, type CliTexts } from './texts/texts';
import { UsageError } from './usage';

/** Says before a long review what would stop its result from being written. @throws UsageError */
export async function checkWritable(file: string, locale: Locale): Promise<void> {
  const say = textsOf(locale).output;
  const folder = dirname(file);
  try {
    const there = await statOf(file);
    if (there?.isDirectory()) throw new UsageError(say.folder(file));
    // A device or pipe is written to as it is.
    if (there !== undefined && !there.isFile()) return;
    if (!(await statOf(folder))?.isDirectory()) throw new UsageError(say.noFolder(file, folder));
    await access(folder, constants.W_OK);
  } catch (error) {
    throw unwritable(file, error, textsOf(locale));
  }
}

/**
 * Writes a file so that nobody ever reads half of it: into a neighbour first, then renamed. Two runs that write the
 * same file leave the whole result of one of them. A device or pipe is written to as it is. @throws UsageError
 */
export async function writeWhole(file: string, text: string, locale: Locale): Promise<void> {
  try {
    const there = await statOf(file);
    if (there !== undefined && !there.isFile()) return await writeFile(file, text);
    // A symbolic link stays one.
    const place = there === undefined ? file : await realpath(file);
    const draft = `${place}.${crypto.randomUUID()}.tmp`;
    try {
      await writeFile(draft, text, { flag: 'wx', ...(there === undefined ? {} : { mode: there.mode }) });
      await rename(draft, place);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  } catch (error) {
    throw unwritable(file, error, textsOf(locale));
  }
}

/** Writes a file that is not there yet, and the folders above it. False where it exists; then it stays as it is. @throws UsageError */
export async function createFile(file: string, text: string, locale: Locale): Promise<boolean> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && existsSync(file)) return false;
    throw unwritable(file, error, textsOf(locale));
  }
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Says why a file cannot be written. */
export function unwritable(file: string, error: unknown, { output: say }: CliTexts): UsageError {
  if (error instanceof UsageError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EEXIST')
    return new UsageError(say.noFolder(file, dirname(file)));
  if (code === 'EISDIR') return new UsageError(say.folder(file));
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new UsageError(say.forbidden(file));
  return new UsageError(say.unwritable(file, message));
}
