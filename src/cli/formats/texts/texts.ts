import type { Locale } from '../../../core/texts/locale';
import { reportTexts, type ReportTexts } from '../../../core/texts/report/texts';
import { en, type OwnTexts } from './en';
import { zhCn } from './zh-cn';

export type { OwnTexts } from './en';

/** What the output formats say: of the report what every view says of it, and what only they need. */
export type FormatTexts = ReportTexts & OwnTexts;

const TEXTS: Record<Locale, FormatTexts> = {
  en: { ...reportTexts('en'), ...en },
  'zh-cn': { ...reportTexts('zh-cn'), ...zhCn },
};

export function formatTexts(locale: Locale): FormatTexts {
  return TEXTS[locale];
}
