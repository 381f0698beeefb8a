import { firstCallOf } from '../first-call';
import type { Condition } from './kind';

export interface AtMostFields {
  /** Bounds of what the operation asks of a newcomer, whichever alternative that is: { requiredInputs: 3 }. */
  atMost?: { requiredInputs?: number; firstCallFacts?: number };
}

export const atMost: Condition<AtMostFields> = {
  schema: {
    atMost: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        requiredInputs: { type: 'integer', minimum: 0 },
        firstCallFacts: { type: 'integer', minimum: 0 },
      },
    },
  },
  narrow: (found, { atMost = {} }, contract) =>
    found.filter(({ operation }) => {
      if (!operation) return false;
      const { requiredInputs, firstCallFacts } = firstCallOf(contract, operation).most;
      return (
        requiredInputs <= (atMost.requiredInputs ?? Infinity) &&
        firstCallFacts <= (atMost.firstCallFacts ?? Infinity)
      );
    }),
  describe: {
    en: ({ atMost: { requiredInputs } = {} }) =>
      requiredInputs === undefined ? '' : ` and at most ${requiredInputs} required inputs`,
    'zh-cn': ({ atMost: { requiredInputs } = {} }) =>
      requiredInputs === undefined ? '' : `，必填输入不超过 ${requiredInputs} 个`,
  },
};
