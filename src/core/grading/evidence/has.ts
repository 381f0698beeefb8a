import type { Locale } from '../../texts/locale';
import { judge } from './fields/judge';
import type { Asking, Miss } from './fields/miss';
import { lackedInChinese, missInChinese, wantedInChinese } from './fields/chinese';
import { lackedInEnglish, missInEnglish, wantedInEnglish } from './fields/english';
import { messagesAt } from './fields/messages';
import type { Wanted } from './fields/wanted';
import type { Condition, Evidence, Short } from './kind';

export interface HasFields {
  /** Values that travel, all of them. */
  has?: Wanted[];
  /** Groups, of one of which all travel. */
  hasAny?: Wanted[][];
}

const FIELDS = { type: 'array', minItems: 1, items: { $ref: '#/$defs/field' } };

export const has: Condition<HasFields> = {
  schema: {
    has: { description: 'Values that travel: all of them.', ...FIELDS },
    hasAny: { description: 'Groups, of one of which all travel.', type: 'array', minItems: 1, items: FIELDS },
  },
  narrow: (found, fields, contract, look) =>
    found.filter((evidence) =>
      groupsOf(fields).some((group) => lackIn({ contract, look }, evidence, group) === undefined),
    ),
  lacking: {
    en: (fields, short) => sentence(fields, short, 'en'),
    'zh-cn': (fields, short) => sentence(fields, short, 'zh-cn'),
  },
  describe: {
    en: (fields, _, say) =>
      ` with ${groupsOf(fields)
        .map((group) => group.map((wanted) => wantedInEnglish(wanted, say)).join(' and '))
        .join(', or with ')}`,
    'zh-cn': (fields, _, say) =>
      `，${groupsOf(fields)
        .map((group) => group.map((wanted) => wantedInChinese(wanted, say)).join('，'))
        .join('；或者')}`,
  },
};

/** All ways in which it holds: what `has` asks for belongs to each. */
function groupsOf({ has = [], hasAny }: HasFields): Wanted[][] {
  return (hasAny ?? [[]]).map((group) => [...has, ...group]);
}

interface Lack {
  wanted: Wanted;
  miss: Miss | undefined;
  /** How many of the group are there. */
  before: number;
}

function lackIn(asking: Asking, evidence: Evidence, group: readonly Wanted[]): Lack | undefined {
  const verdicts = group.map((wanted) => ({ wanted, verdict: judge(asking, evidence, wanted) }));
  const short = verdicts.find(({ verdict }) => !verdict.fits);
  if (!short || short.verdict.fits) return undefined;
  const before = verdicts.filter(({ verdict }) => verdict.fits).length;
  return { wanted: short.wanted, miss: short.verdict.miss, before };
}

/** What the group lacks that is nearest: the one with most of its fields, or with one that comes close. */
function sentence(fields: HasFields, { contract, look, say, name, evidence }: Short, locale: Locale): string {
  const [first, ...others] = groupsOf(fields).flatMap(
    (group) => lackIn({ contract, look }, evidence, group) ?? [],
  );
  if (!first) return '';
  const hasMessage = ({ at }: Wanted) => messagesAt(contract, evidence, at).length > 0;
  const rank = ({ before, miss, wanted }: Lack) => before * 4 + (miss ? 2 : 0) + (hasMessage(wanted) ? 1 : 0);
  const { wanted, miss } = others.reduce((best, one) => (rank(one) > rank(best) ? one : best), first);
  const { at } = wanted;
  if (locale === 'en') {
    if (miss) return `${name}: ${missInEnglish(wanted, at, miss, say)}`;
    return hasMessage(wanted)
      ? `${name} has no ${lackedInEnglish(wanted, say)}.`
      : `${name} needs ${wantedInEnglish(wanted, say)}, and documents no such response.`;
  }
  if (miss) return `${name}：${missInChinese(wanted, at, miss, say)}`;
  return hasMessage(wanted)
    ? `${name} 缺少：${lackedInChinese(wanted, say)}。`
    : `${name} 没有写明这样的响应：${wantedInChinese(wanted, say)}。`;
}
