import { sinceBaseline } from '../../compatibility/since-baseline';
import { living } from '../../json';
import { ofOperation, type Evidence, type Selector } from './kind';

export interface ShippedFields {
  /** What another `find` selects in the version that was shipped, as it is now, or as what is gone. */
  shipped?: object;
}

/** Looks at the shipped version, so that what is gone can be missed. */
export const shipped: Selector<ShippedFields> = {
  // What is gone has nothing left that could be asked about.
  only: ['change', 'every'],
  schema: { shipped: { $ref: '#/$defs/find' } },
  select(contract, { shipped: find = {} }, lookIn): Evidence[] {
    const since = sinceBaseline(contract.root);
    if (!since) return [];
    const before = lookIn(since.baseline, find).flatMap(({ operation }) => operation ?? []);
    return [...new Set(before)].map((operation) => {
      const now = since.stayed.get(operation);
      if (now) return ofOperation(now);
      const path = living(contract.root, operation.path);
      return { node: { node: contract.root, path, usedAt: path }, operation, responses: [], isGone: true };
    });
  },
  describe: {
    en: ({ shipped: find = {} }, _, say) => `${say(find)} that was shipped`,
    'zh-cn': ({ shipped: find = {} }, _, say) => `已发布的版本里${say(find)}`,
  },
};
