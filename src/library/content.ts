import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadFile } from '../core/exercises/load';
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
