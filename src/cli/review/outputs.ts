import type { Locale } from '../../core/texts/locale';
import { oneOf } from '../arguments';
import type { Options, Values } from '../command';
import { formats } from '../formats/formats';
import { identityOf, identityOfOpen } from '../identity';
import { isOfExercise, placeOf, type Place } from '../output-place';
import { textsOf } from '../texts/texts';
import { UsageError } from '../usage';

export type FormatName = keyof typeof formats;
export const FORMATS = Object.keys(formats) as FormatName[];

/** One format, and where it goes; standard output where that is not said. */
export interface Output {
  format: FormatName;
  place?: Place;
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

/**
 * Pairs formats with files, in the order given. `inputs` are the files under review: none of them is ever an output,
 * whatever it is called there. @throws UsageError
 */
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
  const read = new Set(inputs.map(identityOf));
  const written = new Set<string>();
  return chosen.map((format, i) => {
    const file = files[i] ?? '-';
    const place = file === '-' ? undefined : placeOf(file);
    if (place === undefined || (place.kind === 'stream' && place.fd === 1)) {
      const open = identityOfOpen(1);
      if (open !== undefined && read.has(open)) throw new UsageError(texts.output.overInput(file));
      return { format };
    }
    const identity = place.kind === 'stream' ? identityOfOpen(place.fd) : identityOf(file);
    if (identity !== undefined) {
      if (written.has(identity)) throw new UsageError(texts.output.twice(file));
      if (read.has(identity)) throw new UsageError(texts.output.overInput(file));
      written.add(identity);
    }
    if (place.kind === 'file' && isOfExercise(place.path))
      throw new UsageError(texts.output.overExercise(file));
    return { format, place };
  });
}
