import type { Locale } from '../locale';
import { en } from './en/en';
import type { ChangeTexts } from './kind-texts';
import { zhCn } from './zh-cn/zh-cn';

export type { ChangeTexts, Quoted } from './kind-texts';

const TEXTS: Record<Locale, ChangeTexts> = { en, 'zh-cn': zhCn };

export function changeTexts(locale: Locale): ChangeTexts {
  return TEXTS[locale];
}
