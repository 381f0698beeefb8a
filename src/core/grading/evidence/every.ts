import type { Kind } from './kind';

export interface EveryFields {
  /** Each operation of the kind and the subject fulfils the conditions, and there is at least one. */
  every?: true;
}

/** Not a condition, but how many have to fulfil those: a perfect operation beside the broken one is not enough. */
export const every: Kind<EveryFields, keyof EveryFields> = {
  schema: { every: { const: true } },
  describe: {
    en: () => ', and so with each of its kind',
    'zh-cn': () => '，同类的每一个都要如此',
  },
};
