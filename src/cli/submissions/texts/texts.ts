import type { Locale } from '../../../core/texts/locale';
import { textsOf, type CliTexts } from '../../texts/texts';
import { withVisibleValues } from '../../texts/visible-values';
import { en, type OwnTexts } from './en';
import { zhCn } from './zh-cn';

export type { OwnTexts } from './en';

/** What grading says, and under `cli` the sentences that it shares with the other commands. */
export type SubmissionTexts = OwnTexts & { cli: CliTexts };

const TEXTS: Record<Locale, SubmissionTexts> = {
  en: { ...withVisibleValues(en), cli: textsOf('en') },
  'zh-cn': { ...withVisibleValues(zhCn), cli: textsOf('zh-cn') },
};

/** What grading says in the reader's language. */
export function submissionTexts(locale: Locale): SubmissionTexts {
  return TEXTS[locale];
}
