import { nearest } from '../../../core/texts/nearest';

/** Which exercise a file answers, or the folder name that names none and the one it may have meant. */
export type Match = { exercise: string } | { exercise?: undefined; folder: string; close?: string };

/** `…/<exercise>/openapi.yaml` and `…/<exercise>/<student>.yaml`: the folder of the file names the exercise. */
export function exerciseOf(file: string, exercises: readonly string[]): Match {
  const folder = file.split('/').at(-2) ?? '';
  if (exercises.includes(folder)) return { exercise: folder };
  const close = folder === '' ? undefined : nearest(folder, exercises);
  return close === undefined ? { folder } : { folder, close };
}
