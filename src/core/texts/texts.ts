import { en, type Texts } from './en';
import type { Locale } from './locale';
import { zhCn } from './zh-cn';

export type { Texts } from './en';

const TEXTS: Record<Locale, Texts> = { en, 'zh-cn': zhCn };

export function textsIn(locale: Locale): Texts {
  return TEXTS[locale];
}
