import type { FormatName, Formatter } from './format';
import { github } from './github';
import { page } from './html/page';
import { json } from './json';
import { junit } from './junit/junit';
import { markdown } from './markdown/markdown';
import { sarif } from './sarif/sarif';
import { text } from './text/text';

/** Every output format of `check` and `lint` by the value of `--format`. */
export const formats: Record<FormatName, Formatter> = {
  text,
  json,
  sarif,
  junit,
  github,
  markdown,
  html: page,
};
