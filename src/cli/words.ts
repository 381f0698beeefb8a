import type { Locale } from '../core/texts/locale';

const en = {
  score: 'score',
  passed: 'all goals met',
  unread: 'not checked',
  mend: 'Mend this first',
  findings: 'Findings',
  beside: 'Also worth a look',
  next: 'Next best fix',
  clean: 'nothing found',
};

const zhCn: typeof en = {
  score: '得分',
  passed: '全部目标达成',
  unread: '未检查',
  mend: '先修好这里',
  findings: '发现',
  beside: '另外值得一看',
  next: '下一步最值得改',
  clean: '没有发现',
};

/** The command line's own words. */
export function words(locale: Locale): typeof en {
  return locale === 'zh-cn' ? zhCn : en;
}
