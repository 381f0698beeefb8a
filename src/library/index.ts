import type { Catalog } from '../core/exercises/exercise';
import type { LintReport, Report } from '../core/report';
import type { RuleInfo } from '../core/rule-info';
import type { Locale } from '../core/texts/locale';
import { PROFILES, type Profile } from '../engine/profiles';
import { spawnProcess } from '../worker/spawn-process';
import { ruleInfos, shippedContent, WORKER_FILE } from './content';
import { createReviewer } from './reviewer';
import { folderOf } from './spec-place';

export type { Catalog, Exercise, Goal } from '../core/exercises/exercise';
export type * from '../core/report';
export type { RuleInfo, Source } from '../core/rule-info';
export type { Locale } from '../core/texts/locale';
export type { Profile } from '../engine/profiles';

/**
 * API Kata in a program of your own. The engine runs in a process beside it and stays warm; the program can end while it
 * waits. Calls are answered one after the other, each within limits of time and memory of its own.
 */
export interface Kata {
  /**
   * Lints an OpenAPI document: what `api-kata lint --format json` prints. Never throws on any text: one whose review takes
   * too much has the finding `not-checked`.
   */
  lint(text: string, options?: LintOptions): Promise<LintReport>;
  /**
   * Reviews an answer to an exercise: what `api-kata check --format json` prints. Never throws on any text, as `lint`.
   * @throws RangeError for an exercise that is not in `exercises()`
   */
  check(exercise: string, text: string, options?: CheckOptions): Promise<Report>;
  /** The exercises by track: what `api-kata list --format json` prints. */
  exercises(): Catalog;
  /** Every rule of a profile, those that are off included: what `api-kata rules --format json` prints. */
  rules(profile?: Profile): RuleInfo[];
  /** Ends the process of the engine at once; what it has in hand is not checked. A later call starts another. */
  dispose(): void;
}

export interface KataOptions {
  /** The language of all texts. Default: `en`. */
  locale?: Locale;
}

export interface LintOptions {
  /** Whose severities. Default: `review`. */
  profile?: Profile;
  /** The name that the report carries. Default: `-`. */
  file?: string;
  /**
   * The folder that references to other files may lead to; `file` is then the path of the document, which is in that
   * folder. Without it no file is read.
   */
  root?: string;
  /** Also asks an independent validator (swagger-parser) for the structure, as `api-kata lint --thorough`. */
  thorough?: boolean;
}

export interface CheckOptions {
  /** The name that the report carries. Default: `-`. */
  file?: string;
}

/** Loads the exercises and starts the engine, whose first answer takes a few hundred milliseconds more: keep the result. */
export async function createKata({ locale = 'en' }: KataOptions = {}): Promise<Kata> {
  const reviewer = createReviewer(spawnProcess(WORKER_FILE));
  reviewer.warmUp();
  const catalog = await shippedContent(locale).catalog();
  const exercises = new Map(catalog.tracks.flatMap((track) => track.exercises).map((one) => [one.id, one]));
  return {
    async lint(text, { profile = 'review', file = '-', root, thorough = false } = {}) {
      const folder = root === undefined ? undefined : folderOf(file, root);
      if (root !== undefined && !folder) throw new RangeError(`${file} is not in the folder ${root}.`);
      return reviewer.lint(file, text, { locale, profile: known(profile), folder, thorough });
    },
    async check(slug, text, { file = '-' } = {}) {
      const exercise = exercises.get(slug);
      if (!exercise) throw new RangeError(`There is no exercise ${slug}. exercises() has them all.`);
      return reviewer.check(exercise, text, { locale, file });
    },
    exercises: () => structuredClone(catalog),
    rules: (profile = 'review') => ruleInfos(known(profile), locale),
    dispose: () => reviewer.dispose(),
  };
}

function known(profile: Profile): Profile {
  if (PROFILES.includes(profile)) return profile;
  throw new RangeError(`There is no profile ${profile}: ${PROFILES.join(', ')}.`);
}
