import type { Option } from './command';
import { jsonPieces } from './formats/json-pieces';

/** The formats of the commands that review nothing. */
export const PLAIN_FORMATS = ['text', 'json'] as const;

export const TEXT_OR_JSON = {
  type: 'string',
  value: PLAIN_FORMATS.join('|'),
  says: { en: 'text for people (default), json for programs', 'zh-cn': 'text 给人看（默认），json 给程序用' },
} as const satisfies Option;

/** As every `--format json` prints it. */
export function asJson(value: unknown): string {
  return `${[...jsonPieces(value)].join('')}\n`;
}
