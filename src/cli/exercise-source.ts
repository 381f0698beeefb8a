import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { loadSlugs, type ReadFile } from '../core/exercises/load';
import type { Locale } from '../core/texts/locale';
import { EXERCISES, shippedExercises } from '../library/content';
import { packIn } from '../worker/read-files';
import { nearest } from '../core/texts/nearest';
import { textsOf } from './texts/texts';
import { UsageError } from './usage';

/** Where an exercise is: its slug, and the folder of exercises that its files are read from. */
export interface ExerciseSource {
  slug: string;
  folder: string;
  read: ReadFile;
}

/** An exercise by what was typed: a slug of those that ship, or a folder with an `exercise.yaml`. @throws UsageError */
export async function findExercise(word: string, locale: Locale): Promise<ExerciseSource> {
  const slugs = await loadSlugs(shippedExercises, locale);
  if (slugs.includes(word)) return shipped(word);
  if (existsSync(join(word, 'exercise.yaml'))) return sourceIn(word);
  const { content } = textsOf(locale);
  if (/[\\/]|^\.+$/.test(word)) throw new UsageError(content.noExerciseIn(word));
  throw new UsageError(content.unknownExercise(word, nearest(word, slugs)));
}

/** The exercise whose files are in this folder. */
export function sourceIn(place: string): ExerciseSource {
  const whole = resolve(place);
  const folder = dirname(whole);
  return { slug: basename(whole), folder, read: packIn(folder) };
}

/** An exercise that ships. */
export function shipped(slug: string): ExerciseSource {
  return { slug, folder: EXERCISES, read: shippedExercises };
}
