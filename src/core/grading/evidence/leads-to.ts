import { leadsTo as leads } from '../../inference/http-semantics/leads-to';
import { code } from '../../texts/wording';
import type { Condition, Look } from './kind';

export interface LeadsToFields {
  /** What it answers is enough to make the call that another `find` selects. */
  leadsTo?: object;
}

export const leadsTo: Condition<LeadsToFields> = {
  schema: { leadsTo: { $ref: '#/$defs/find' } },
  narrow: (found, { leadsTo = {} }, contract, look) =>
    found.filter(({ operation }) => {
      const targets = targetsOf(leadsTo, look);
      return operation !== undefined && targets.some((target) => leads(contract, operation, target));
    }),
  lacking: {
    en({ leadsTo = {} }, { name, look, say }) {
      const [target] = targetsOf(leadsTo, look);
      if (!target) return `There is nothing that ${name} could lead to: ${say(leadsTo)}.`;
      return `${name} tells nothing that leads to ${code(target.name)}: give its id, or its address in \`Location\`.`;
    },
    'zh-cn'({ leadsTo = {} }, { name, look, say }) {
      const [target] = targetsOf(leadsTo, look);
      if (!target) return `${name} 还没有可以通向的操作：${say(leadsTo)}。`;
      return `${name} 没有给出调用 ${code(target.name)} 所需的信息：请返回它的 ID，或在 \`Location\` 里给出它的地址。`;
    },
  },
  describe: {
    en: ({ leadsTo = {} }, _, say) => ` that leads to ${say(leadsTo)}`,
    'zh-cn': ({ leadsTo = {} }, _, say) => `，并能通向：${say(leadsTo)}`,
  },
};

function targetsOf(find: object, look: Look) {
  return look(find).flatMap(({ operation }) => operation ?? []);
}
