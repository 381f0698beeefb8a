import type { Locale } from '../../../texts/locale';
import type { Relation, Side } from './fields';

type PerLocale<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

/** What became of an operation, as the end of "an operation". */
export const BECAME: PerLocale<Relation> = {
  en: {
    kept: ' that works as it did in the shipped version',
    added: ' that the shipped version did not have',
    deprecated: ' that has been deprecated since the shipped version',
    undeprecated: ' that is no longer deprecated, as it was in the shipped version',
    breaking: ' that breaks the callers of the shipped version',
  },
  'zh-cn': {
    kept: '，并与已发布的版本兼容',
    added: '，是已发布的版本没有的',
    deprecated: '，在已发布的版本之后标记为弃用',
    undeprecated: '，已发布的版本里标记为弃用，现在不再弃用',
    breaking: '，会让已发布版本的调用方出错',
  },
};

/** Whose part of it. */
export const OF_SIDE: PerLocale<Side> = {
  en: { request: ' (for who sends)', response: ' (for who reads)' },
  'zh-cn': { request: '（对发送方而言）', response: '（对读取方而言）' },
};
