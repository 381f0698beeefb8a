import { TRANSITIONS, type Transition } from '../../inference/operations/transition';
import { does as transitionsOf } from '../../inference/operations/transitions';
import { ofOperation, type Selector } from './kind';

export interface DoesFields {
  /** Operations that bring a thing into this state, however they are spelled. */
  does?: Transition;
}

const EN: Record<Transition, string> = {
  cancel: 'cancels',
  erase: 'deletes',
  activate: 'activates',
  rotate: 'replaces the secret of',
};
const ZH_CN: Record<Transition, string> = {
  cancel: '取消',
  erase: '删除',
  activate: '激活',
  rotate: '更换',
};
/** What of the thing. */
const ZH_CN_OF: Partial<Record<Transition, string>> = { rotate: '密钥' };

export const does: Selector<DoesFields> = {
  schema: { does: { enum: [...TRANSITIONS] } },
  select: (contract, { does: transition }) =>
    contract.operations
      .filter((operation) => transition !== undefined && transitionsOf(contract, operation).has(transition))
      .map(ofOperation),
  describe: {
    en: ({ does: transition }, thing = 'something') =>
      transition ? `an operation that ${EN[transition]} ${withArticle(thing)}` : '',
    'zh-cn'({ does: transition }, thing) {
      if (!transition) return '';
      return `一个${ZH_CN[transition]}${thing ? ` ${thing} ${ZH_CN_OF[transition] ?? ''}的` : ''}操作`;
    },
  },
};

function withArticle(thing: string): string {
  if (!thing.startsWith('`')) return thing;
  return `${/^`[aeio]/.test(thing) ? 'an' : 'a'} ${thing}`;
}
