import type { ChangeFields } from './change/fields';
import type { EndingFields } from './ending';
import type { EndsFields } from './ends';
import type { Condition } from './kind';

/** Asked of every `find`: what is deprecated shows what there was. Not all of what was found may be. */
export const current: Condition<ChangeFields & EndingFields & EndsFields, never> = {
  schema: {},
  // Whoever asks what became of something asks of what is on its way out, too; but that is nothing that was added.
  narrow: (found, { change = 'added', ending, ends }) =>
    change !== 'added' ||
    (ending ?? ends) !== undefined ||
    found.some(({ operation }) => !operation?.deprecated)
      ? found
      : [],
  lacking: {
    en: (_, { name }) => `${name} is deprecated, and nothing that is not does the same.`,
    'zh-cn': (_, { name }) => `${name} 已弃用，而没有未弃用的操作做同样的事。`,
  },
  describe: { en: () => '', 'zh-cn': () => '' },
};
