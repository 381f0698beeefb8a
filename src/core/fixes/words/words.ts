import type { Contract } from '../../contract/contract';
import { speaksChinese } from '../../inference/text/speaks-chinese';
import { en } from './en';
import { zhCn } from './zh-cn';

/** The sentences that fixes write, in one language. */
export type FixWords = typeof en;

/** In the language in which a document speaks to its readers, whatever language its author's editor speaks. */
export function wordsFor(contract: Contract): FixWords {
  return wordsIn(speaksChinese(contract));
}

export function wordsIn(isChinese: boolean): FixWords {
  return isChinese ? zhCn : en;
}
