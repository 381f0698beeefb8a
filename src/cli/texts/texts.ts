import type { Locale } from '../../core/texts/locale';
import { en, type CliTexts } from './en';
import { withVisibleValues } from './visible-values';
import { zhCn } from './zh-cn';

export type { CliTexts } from './en';

const TEXTS: Record<Locale, CliTexts> = { en: withVisibleValues(en), 'zh-cn': withVisibleValues(zhCn) };

export function textsOf(locale: Locale): CliTexts {
  return TEXTS[locale];
}
