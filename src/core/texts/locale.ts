/** The languages a learner can read. */
export type Locale = 'en' | 'zh-cn';

/** The locale for a language tag (BCP 47, any case): every Chinese reads `zh-cn`, everybody else English. */
export function localeOf(language: string): Locale {
  return /^zh\b/i.test(language) ? 'zh-cn' : 'en';
}
