import { series } from '../../texts/series';
import { code, listed } from '../../texts/wording';
import { wantedInChinese } from './fields/chinese';
import { wantedInEnglish } from './fields/english';
import { found as foundAt } from './fields/judge';
import type { Asking } from './fields/miss';
import type { Wanted } from './fields/wanted';
import type { Condition, Evidence } from './kind';

export interface LacksFields {
  /** Values none of which may travel. */
  lacks?: Wanted[];
}

export const lacks: Condition<LacksFields> = {
  schema: {
    lacks: {
      description: 'Values none of which may travel. Something that must be there stands beside it.',
      type: 'array',
      minItems: 1,
      items: { $ref: '#/$defs/field' },
    },
  },
  beside: ['has', 'hasAny', 'responds', 'respondsAny', 'tells', 'response'],
  narrow: (found, { lacks = [] }, contract, look) =>
    found.filter((evidence) => namesOf({ contract, look }, evidence, lacks).length === 0),
  lacking: {
    en: ({ lacks = [] }, { name, evidence, contract, look }) =>
      `${name} still has ${listed(namesOf({ contract, look }, evidence, lacks))}, which does not belong there.`,
    'zh-cn': ({ lacks = [] }, { name, evidence, contract, look }) =>
      `${name} 里还有 ${series(namesOf({ contract, look }, evidence, lacks).map(code))}，不应该出现在那里。`,
  },
  describe: {
    en: ({ lacks = [] }, _, say) =>
      ` without ${lacks.map((wanted) => wantedInEnglish(wanted, say)).join(' or ')}`,
    'zh-cn': ({ lacks = [] }, _, say) =>
      `，没有${series(
        lacks.map((wanted) => wantedInChinese(wanted, say)),
        '或',
      )}`,
  },
};

function namesOf(asking: Asking, evidence: Evidence, lacks: readonly Wanted[]): string[] {
  const fields = lacks.flatMap((wanted) => foundAt(asking, evidence, wanted));
  return [...new Set(fields.map(({ name }) => name))];
}
