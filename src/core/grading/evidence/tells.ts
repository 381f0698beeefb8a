import { tellsState } from '../../inference/operations/states';
import type { Condition } from './kind';

export interface TellsFields {
  /** What the answer has to tell: how things stand with what it is about. */
  tells?: 'state';
}

export const tells: Condition<TellsFields> = {
  schema: { tells: { enum: ['state'] } },
  narrow: (found, _, contract) =>
    found.filter(({ responses }) => responses.some((response) => tellsState(contract, response))),
  lacking: {
    en: (_, { name }) => `The response of ${name} does not tell the state: add a field such as \`status\`.`,
    'zh-cn': (_, { name }) => `${name} 的响应没有说明状态：请加上 \`status\` 之类的字段。`,
  },
  describe: {
    en: () => ' that tells the state',
    'zh-cn': () => '，并说明状态',
  },
};
