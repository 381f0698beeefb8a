import { resolve } from 'node:path';
import type { Locale } from '../../core/texts/locale';
import { oneOf } from '../arguments';
import type { Options, Values } from '../command';
import { formats } from '../formats/formats';
import { textsOf } from '../texts/texts';
import { UsageError } from '../usage';

export type FormatName = keyof typeof formats;
export const FORMATS = Object.keys(formats) as FormatName[];

/** One format, and the file it goes to; standard output where there is none. */
export interface Output {
  format: FormatName;
  file?: string;
}

/** `--format` and `--output`, for every command that reviews. */
export const OUTPUT_OPTIONS = {
  format: {
    type: 'string',
    multiple: true,
    value: FORMATS.join('|'),
    says: {
      en: 'how to show the review (default: text). Several: --format text,json, or --format given again',
      'zh-cn': '评审结果的格式（默认 text）。要几种就写 --format text,json，或多次给出 --format',
    },
  },
  output: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    says: {
      en: 'write to a file instead. The first --output takes the first --format, and so on;\n--output - is standard output',
      'zh-cn': '写到文件。第一个 --output 对应第一个 --format，依次类推；\n--output - 表示标准输出',
    },
  },
} as const satisfies Options;

/** Pairs formats with files, in the order given. `inputs` are the files under review. @throws UsageError */
export function readOutputs(
  values: Values<typeof OUTPUT_OPTIONS>,
  inputs: readonly string[],
  locale: Locale,
): Output[] {
  const texts = textsOf(locale);
  const named = (values.format ?? ['text']).flatMap((list) => list.split(',')).map((name) => name.trim());
  const files = values.output ?? [];
  const chosen = named.map((name) => oneOf('--format', name, FORMATS, texts));
  if (files.length > chosen.length) throw new UsageError(texts.output.tooMany(files.length, chosen.length));
  const written = new Set<string>();
  return chosen.map((format, i) => {
    const file = files[i];
    if (file === undefined || file === '-') return { format };
    const place = resolve(file);
    if (written.has(place)) throw new UsageError(texts.output.twice(file));
    if (inputs.some((input) => resolve(input) === place)) throw new UsageError(texts.output.overInput(file));
    written.add(place);
    return { format, file };
  });
}
