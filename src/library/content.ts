import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadFile } from '../core/exercises/content-text';
import type { RuleInfo } from '../core/rule-info';
import type { Locale } from '../core/texts/locale';
import type { Profile } from '../engine/profiles';
import { exercisesIn } from '../worker/read-files';

/** What ships beside `dist/`. */
const HOME = join(__dirname, '..');
const RULE_PAGES = join(HOME, 'rulesets', 'docs');

/** The exercises that ship. */
export const EXERCISES = join(HOME, 'exercises');
export const shippedExercises: ReadFile = exercisesIn(EXERCISES);

/** The worker's bundle, beside those of the library and of the command line. */
export const WORKER_FILE = join(__dirname, 'worker.js');

/** Every rule of a profile, those that are off included. The build has written them down, so no engine is loaded for it. */
export function ruleInfos(profile: Profile, locale: Locale): RuleInfo[] {
  return JSON.parse(
    readFileSync(join(__dirname, 'rules', `${profile}.${locale}.json`), 'utf8'),
  ) as RuleInfo[];
}

/** Ids of the rules that have a page. */
export async function rulePages(): Promise<string[]> {
  const names = await readdir(RULE_PAGES);
  return names.flatMap((name) => (/(?<!README)\.md$/.test(name) ? [name.slice(0, -3)] : [])).sort();
}

/** The Markdown page of a rule of `rulePages`; English where it is not translated. */
export async function rulePage(id: string, locale: Locale): Promise<string> {
  const translated = locale === 'en' ? undefined : await exercisesIn(join(RULE_PAGES, locale))(`${id}.md`);
  return translated ?? readFile(join(RULE_PAGES, `${id}.md`), 'utf8');
}
