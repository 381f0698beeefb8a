import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ShippedContent } from '../core/exercises/shipped-content';
import type { RuleInfo } from '../core/rule-info';
import type { Locale } from '../core/texts/locale';
import type { Profile } from '../engine/profiles';
import { filesBelow } from '../worker/read-files';

/** What ships beside `dist/`. */
const HOME = join(__dirname, '..');

/** The folder of the exercises that ship, as they were written. */
export const EXERCISES = join(HOME, 'exercises');

/** The worker's bundle, beside those of the library and of the command line. */
export const WORKER_FILE = join(__dirname, 'worker.js');

/** The exercises and rule pages that ship. */
export function shippedContent(locale: Locale): ShippedContent {
  return new ShippedContent(filesBelow(HOME), locale);
}

/** Every rule of a profile, those that are off included. The build has written them down, so no engine is loaded for it. */
export function ruleInfos(profile: Profile, locale: Locale): RuleInfo[] {
  return JSON.parse(
    readFileSync(join(__dirname, 'rules', `${profile}.${locale}.json`), 'utf8'),
  ) as RuleInfo[];
}
