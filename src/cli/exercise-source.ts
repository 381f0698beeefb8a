import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Exercise, ExerciseFiles } from '../core/exercises/exercise';
import { loadExercise, loadFiles } from '../core/exercises/load';
import type { Locale } from '../core/texts/locale';
import { EXERCISES, shippedContent } from '../library/content';
import { packIn } from '../worker/read-files';
import { nearest } from '../core/texts/nearest';
import { textsOf } from './texts/texts';
import { UsageError } from './usage';

/** An exercise that was asked for: where it is, and a way to load it, in the reader's language. */
export interface ExerciseSource {
  slug: string;
  /** The folder of exercises that its own folder is in. */
  folder: string;
  /** `rules`: the ids that run; it may name no other. @throws ContentError */
  exercise(this: void, rules?: ReadonlySet<string>): Promise<Exercise>;
  /** @throws ContentError */
  files(this: void): Promise<ExerciseFiles>;
}

/** An exercise by what was typed: a slug of those that ship, or a folder with an `exercise.yaml`. @throws UsageError */
export async function findExercise(word: string, locale: Locale): Promise<ExerciseSource> {
  const sources = await shippedSources(locale);
  const shipped = sources.find(({ slug }) => slug === word);
  if (shipped) return shipped;
  if (existsSync(join(word, 'exercise.yaml'))) return sourceIn(word, locale);
  const { content } = textsOf(locale);
  if (/[\\/]|^\.+$/.test(word)) throw new UsageError(content.noExerciseIn(word));
  const slugs = sources.map(({ slug }) => slug);
  throw new UsageError(content.unknownExercise(word, nearest(word, slugs)));
}

/** The exercise whose files are in this folder: checked when it is loaded. */
export function sourceIn(place: string, locale: Locale): ExerciseSource {
  const whole = resolve(place);
  const [slug, folder] = [basename(whole), dirname(whole)];
  return {
    slug,
    folder,
    exercise: (rules) => loadExercise(packIn(folder), slug, locale, rules),
    files: () => loadFiles(packIn(folder), slug, locale),
  };
}

/** The exercises that ship, in the order of the catalogue: checked when they were built. @throws ContentError */
export async function shippedSources(locale: Locale): Promise<ExerciseSource[]> {
  const content = shippedContent(locale);
  return (await content.exercises()).map((exercise) => ({
    slug: exercise.id,
    folder: EXERCISES,
    exercise: () => Promise.resolve(exercise),
    files: () => content.files(exercise.id),
  }));
}
