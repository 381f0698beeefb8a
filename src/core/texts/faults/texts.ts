import type { Locale } from '../locale';
import { en } from './en';
import { zhCn } from './zh-cn';

/** What is said of faults in the files of an exercise: by `verify`, and by whatever refuses to load one. */
export type FaultTexts = typeof en;

const TEXTS: Record<Locale, FaultTexts> = { en, 'zh-cn': zhCn };

export function faultTexts(locale: Locale): FaultTexts {
  return TEXTS[locale];
}
