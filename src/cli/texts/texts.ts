import type { Locale } from '../../core/texts/locale';
import { en } from './en';
import { withVisibleValues } from './visible-values';
import { zhCn } from './zh-cn';

/** What the command line itself says; the engine's own sentences are in `core/texts`. */
export type CliTexts = typeof en;

const TEXTS: Record<Locale, CliTexts> = { en: withVisibleValues(en), 'zh-cn': withVisibleValues(zhCn) };

export function textsOf(locale: Locale): CliTexts {
  return TEXTS[locale];
}
