import type { Locale } from '../locale';
import { en } from './en';
import { zhCn } from './zh-cn';

/** What every view and format says of a report, in the same words. */
export type ReportTexts = typeof en;

const TEXTS: Record<Locale, ReportTexts> = { en, 'zh-cn': zhCn };

export function reportTexts(locale: Locale): ReportTexts {
  return TEXTS[locale];
}
