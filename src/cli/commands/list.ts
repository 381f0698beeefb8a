import type { Catalog } from '../../core/exercises/exercise';
import type { Locale } from '../../core/texts/locale';
import { shippedContent } from '../../library/content';
import { oneOf } from '../arguments';
import { command } from '../command';
import { PLAIN_FORMATS, TEXT_OR_JSON, asJson } from '../plain-format';
import { textsOf } from '../texts/texts';

export const list = command({
  name: 'list',
  usage: '',
  takes: [0, 0],
  summary: { en: 'the exercises', 'zh-cn': '列出练习' },
  options: { format: TEXT_OR_JSON },
  example: 'api-kata list',
  async run({ values, locale, terminal }) {
    const format = oneOf('--format', values.format ?? 'text', PLAIN_FORMATS, textsOf(locale));
    const catalog = await shippedContent(locale).catalog();
    terminal.print(format === 'json' ? asJson(catalog) : asText(catalog, locale));
    return 0;
  },
});

/** The exercises by track. */
function asText(catalog: Catalog, locale: Locale): string {
  const say = textsOf(locale).list;
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
