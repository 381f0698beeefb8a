import type { Locale } from '../../../core/texts/locale';
import { textsOf, type CliTexts } from '../../texts/texts';
import { withVisibleValues } from '../../texts/visible-values';
import { en } from './en';
import { zhCn } from './zh-cn';

export type OwnWords = typeof en;

/** The words of grading, and under `cli` the sentences that it shares with the other commands. */
export type GradingWords = OwnWords & { cli: CliTexts };

const WORDS: Record<Locale, GradingWords> = {
  en: { ...withVisibleValues(en), cli: textsOf('en') },
  'zh-cn': { ...withVisibleValues(zhCn), cli: textsOf('zh-cn') },
};

/** What grading says in the reader's language. */
export function gradingWords(locale: Locale): GradingWords {
  return WORDS[locale];
}
