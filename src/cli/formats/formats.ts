import type { FormatContext, FormatName, Formatter, Reviewed } from './format';
import { github } from './github';
import { page } from './html/page';
import { jsonReports } from './json';
import { junit } from './junit/junit';
import { markdown } from './markdown/markdown';
import { sarifLog } from './sarif/sarif';
import { text } from './text/text';

/** What programs read is complete, so it may be long: it comes piece by piece. */
const PIECES: Partial<Record<FormatName, (...of: Parameters<Formatter>) => Iterable<string>>> = {
  json: jsonReports,
  sarif: sarifLog,
};

const whole =
  (format: 'json' | 'sarif'): Formatter =>
  (reviewed, context) =>
    [...piecesOf(format, reviewed, context)].join('');

/** Every output format of `check` and `lint` by the value of `--format`. */
export const formats: Record<FormatName, Formatter> = {
  text,
  json: whole('json'),
  sarif: whole('sarif'),
  junit,
  github,
  markdown,
  html: page,
};

/** What a format prints, in pieces of any length. */
export function piecesOf(
  format: FormatName,
  reviewed: readonly Reviewed[],
  context: FormatContext,
): Iterable<string> {
  return PIECES[format]?.(reviewed, context) ?? [formats[format](reviewed, context)];
}
