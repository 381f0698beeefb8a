import { en } from './en';
import type { Locale } from './locale';
import { zhCn } from './zh-cn';

/** The sentences that the engine itself says; the texts of rules stand beside the rules. */
export type Texts = typeof en;

const TEXTS: Record<Locale, Texts> = { en, 'zh-cn': zhCn };

export function textsIn(locale: Locale): Texts {
  return TEXTS[locale];
}
