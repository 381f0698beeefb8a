import type { Locale } from '../locale';
import { en, type FaultTexts } from './en';
import { zhCn } from './zh-cn';

export type { FaultTexts } from './en';

const TEXTS: Record<Locale, FaultTexts> = { en, 'zh-cn': zhCn };

export function faultTexts(locale: Locale): FaultTexts {
  return TEXTS[locale];
}
