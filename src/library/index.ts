import { loadCatalog, type Catalog } from '../core/exercises/load';
import type { LintReport, Report } from '../core/report';
import type { RuleInfo } from '../core/rule-info';
import type { Kata as Engine } from '../core/kata';
import type { Locale } from '../core/texts/locale';
import { PROFILES, type Profile } from '../engine/profiles';
import { shippedExercises } from './content';

export type { Catalog } from '../core/exercises/load';
export type { Exercise, Goal } from '../core/exercises/exercise';
export type * from '../core/report';
export type { RuleInfo } from '../core/rule-info';
export type { Locale } from '../core/texts/locale';
export type { Profile } from '../engine/profiles';

/** API Kata in your own process. One engine per profile is built on first use and stays warm. */
export interface Kata {
  /** Lints an OpenAPI document: what `api-kata lint --format json` prints. Never throws on any text. */
  lint(text: string, options?: LintOptions): Promise<LintReport>;
  /**
   * Reviews an answer to an exercise: what `api-kata check --format json` prints. Never throws on any text.
   * @throws RangeError for an exercise that is not in `exercises()`
   */
  check(exercise: string, text: string, options?: CheckOptions): Promise<Report>;
  /** The exercises by track: what `api-kata list --format json` prints. */
  exercises(): Catalog;
  /** Every rule of a profile, those that are off included: what `api-kata rules --format json` prints. */
  rules(profile?: Profile): RuleInfo[];
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
}

export interface CheckOptions {
  /** The name that the report carries. Default: `-`. */
  file?: string;
}

/** Loads the engine and the exercises. Takes a few hundred milliseconds: keep the result. */
export async function createKata({ locale = 'en' }: KataOptions = {}): Promise<Kata> {
  const { shippedKata } = await import('../engine/engine');
  const catalog = await loadCatalog(shippedExercises, locale);
  const exercises = new Map(catalog.tracks.flatMap((track) => track.exercises).map((one) => [one.id, one]));
  const engines = new Map<Profile, Engine>();
  const engine = (profile: Profile = 'review'): Engine => {
    if (!PROFILES.includes(profile))
      throw new RangeError(`There is no profile ${profile}: ${PROFILES.join(', ')}.`);
    const built = engines.get(profile) ?? shippedKata(profile);
    engines.set(profile, built);
    return built;
  };
  return {
    async lint(text, { profile, file = '-' } = {}) {
      return engine(profile).lint(file, text, { locale, thorough: true });
    },
    async check(slug, text, { file = '-' } = {}) {
      const exercise = exercises.get(slug);
      if (!exercise) throw new RangeError(`There is no exercise ${slug}. exercises() has them all.`);
      return engine().check(exercise, text, { locale, thorough: true, file });
    },
    exercises: () => structuredClone(catalog),
    rules: (profile) => engine(profile).rules(locale),
  };
}
