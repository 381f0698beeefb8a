import type { Locale } from '../locale';
import { en, type ReportTexts } from './en';
import { zhCn } from './zh-cn';

export type { ReportTexts } from './en';

const TEXTS: Record<Locale, ReportTexts> = { en, 'zh-cn': zhCn };

export function reportTexts(locale: Locale): ReportTexts {
  return TEXTS[locale];
}
