import type { Catalog } from '../core/exercises/load';
import type { Locale } from '../core/texts/locale';
import { words } from './words';

/** The exercises by track. */
export function catalogAsText(catalog: Catalog, locale: Locale): string {
  const say = words(locale);
  return catalog.tracks
    .flatMap(({ title, exercises }) => [
      title,
      ...exercises.map(
        ({ id, title, level, minutes }) =>
          `  ${id.padEnd(22)} ${say.level(level)}  ${say.minutes(minutes).padStart(7)}  ${title}`,
      ),
      '',
    ])
    .join('\n');
}
