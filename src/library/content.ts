import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { MOST_BYTES, type ReadFile } from '../core/exercises/content-text';
import type { Locale } from '../core/texts/locale';

/** What ships beside `dist/`. */
const HOME = join(__dirname, '..');
const RULE_PAGES = join(HOME, 'rulesets', 'docs');

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

/**
 * Reads files of exercises that somebody else wrote: no file that is too large (`EFBIG`), none that a link puts into the
 * folder of an exercise from outside it (`EXDEV`), and no device or pipe, which may never end.
 */
export function packIn(folder: string): ReadFile {
  const read = exercisesIn(folder);
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

/** The exercises that ship. */
export const shippedExercises: ReadFile = exercisesIn(join(HOME, 'exercises'));

/** Ids of the rules that have a page. */
export async function rulePages(): Promise<string[]> {
  const names = await readdir(RULE_PAGES);
  return names.flatMap((name) => (name.endsWith('.md') ? [name.slice(0, -3)] : [])).sort();
}

/** The Markdown page of a rule of `rulePages`; English where it is not translated. */
export async function rulePage(id: string, locale: Locale): Promise<string> {
  const translated = locale === 'en' ? undefined : await exercisesIn(join(RULE_PAGES, locale))(`${id}.md`);
  return translated ?? readFile(join(RULE_PAGES, `${id}.md`), 'utf8');
}

/** ENOTDIR: a file stands where a folder of the path should be. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
