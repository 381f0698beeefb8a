import { createHash } from 'node:crypto';
import type { Exercise } from '../../../core/exercises/exercise';
import type { Locale } from '../../../core/texts/locale';
import type { Shard } from '../input/shard';
import type { SubmissionTexts } from '../texts/texts';
import { RESULTS_VERSION, type Header } from './row';

export interface HeaderParts {
  apiKata: string;
  engine: string;
  locale: Locale;
  /** Those that some file answers, sorted by id. */
  exercises: readonly Exercise[];
  /** All paths, in order. */
  files: readonly string[];
  shard?: Shard | undefined;
}

/** What a run is made with, so that results of different making are never mixed unnoticed. */
export function headerOf({ apiKata, engine, locale, exercises, files, shard }: HeaderParts): Header {
  return {
    kind: 'header',
    version: RESULTS_VERSION,
    apiKata,
    engine,
    locale,
    exercises: Object.fromEntries(
      exercises.map((exercise) => [
        exercise.id,
        {
          sha256: sha256(JSON.stringify(exercise)),
          goals: Object.fromEntries(exercise.goals.map(({ id, weight }) => [id, weight])),
        },
      ]),
    ),
    files: { count: files.length, sha256: sha256(files.map((file) => `${file}\n`).join('')) },
    ...(shard && shard.of > 1 ? { shard: { of: shard.of, parts: [shard.part] } } : {}),
  };
}

/** In which respects two runs were made differently; none where their rows can stand in one file. */
export function differences(a: Header, b: Header, { results: { parts } }: SubmissionTexts): string[] {
  const pairs: [string, unknown, unknown][] = [
    ['API Kata', a.apiKata, b.apiKata],
    [parts.engine, a.engine, b.engine],
    [parts.locale, a.locale, b.locale],
  ];
  return pairs
    .filter(([, one, other]) => one !== other)
    .map(([name, one, other]) => `${name} ${String(one)} / ${String(other)}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
