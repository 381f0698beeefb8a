/** The languages a learner can read. */
export type Locale = 'en' | 'zh-cn';

/** The locale for a language tag (BCP 47, any case) or a locale of POSIX (`zh_CN.UTF-8`): every Chinese reads `zh-cn`, everybody else English. */
export function localeOf(language: string): Locale {
  return /^zh(?![a-z])/i.test(language) ? 'zh-cn' : 'en';
}
