import type { Locale } from '../core/texts/locale';

const en = {
  level: (level: number) => `level ${level}`,
  minutes: (minutes: number) => `${minutes} min`,
};

const zhCn: typeof en = {
  level: (level) => `难度 ${level}`,
  minutes: (minutes) => `${minutes} 分钟`,
};

/** The words of the catalogue. */
export function words(locale: Locale): typeof en {
  return locale === 'zh-cn' ? zhCn : en;
}
