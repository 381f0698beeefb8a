import type { Locale } from '../../core/texts/locale';
import { en } from './en';
import { zhCn } from './zh-cn';

/** What the command line itself says; the engine's own sentences are in `core/texts`. */
export type CliTexts = typeof en;

export function textsOf(locale: Locale): CliTexts {
  return locale === 'zh-cn' ? zhCn : en;
}
