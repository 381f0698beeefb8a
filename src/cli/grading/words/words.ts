import type { Locale } from '../../../core/texts/locale';
import { en } from './en';
import { zhCn } from './zh-cn';

export type GradingWords = typeof en;

/** What grading says in the reader's language. */
export function gradingWords(locale: Locale): GradingWords {
  return locale === 'zh-cn' ? zhCn : en;
}
