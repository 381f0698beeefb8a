import type { CompareOptions } from '../../core/compatibility/compare';
import { wholeNumber } from '../arguments';
import type { Options, Values } from '../command';
import type { CliTexts } from '../texts/texts';
import { UsageError } from '../usage';

/** The options that say by which day and which notice dates are judged. */
export const DAYS = {
  on: {
    type: 'string',
    value: 'YYYY-MM-DD',
    says: {
      en: 'the day by which removal dates are judged (default: today)',
      'zh-cn': '按哪一天判断下线日期（默认今天）',
    },
  },
  notice: {
    type: 'string',
    value: 'DAYS',
    says: {
      en: 'how many days of notice a removal needs (default: 180)',
      'zh-cn': '下线需要提前多少天通知（默认 180）',
    },
  },
} as const satisfies Options;

/** By which day, and with which notice, two versions are compared. @throws UsageError */
export function daysOf(values: Values<typeof DAYS>, texts: CliTexts): CompareOptions {
  const notice = wholeNumber('--notice', values.notice ?? '180', [0, 3650], texts);
  return { on: dayOf(values.on, texts), notice };
}

/** The clock is asked here, at the edge. */
function dayOf(given: string | undefined, texts: CliTexts): string {
  const day = given ?? new Date().toISOString().slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(time) || !new Date(time).toISOString().startsWith(day))
    throw new UsageError(texts.changes.noDay(day));
  return day;
}
