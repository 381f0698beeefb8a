import { series } from '../../texts/series';
import { code, listed } from '../../texts/wording';
import { firstCallOf, type FirstCall } from '../first-call';
import type { Condition } from './kind';

export interface AtMostFields {
  /** Bounds of what the operation asks of a newcomer, whichever alternative that is: { requiredInputs: 3 }. */
  atMost?: Bounds;
}

interface Bounds {
  requiredInputs?: number;
  firstCallFacts?: number;
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
  lacking: {
    en({ atMost = {} }, { name, operation, contract }) {
      const { demanded, wanted, names } = excessOf(firstCallOf(contract, operation), atMost);
      return `${name} demands ${demanded} inputs (${listed(names)}), and ${wanted} or fewer are wanted.`;
    },
    'zh-cn'({ atMost = {} }, { name, operation, contract }) {
      const { demanded, wanted, names } = excessOf(firstCallOf(contract, operation), atMost);
      return `${name} 有 ${demanded} 个必填项（${series(names.map(code))}），最多只能有 ${wanted} 个。`;
    },
  },
  describe: {
    en: ({ atMost: { requiredInputs } = {} }) =>
      requiredInputs === undefined ? '' : ` and at most ${requiredInputs} required inputs`,
    'zh-cn': ({ atMost: { requiredInputs } = {} }) =>
      requiredInputs === undefined ? '' : `，必填项不超过 ${requiredInputs} 个`,
  },
};

function excessOf({ most, names }: FirstCall, { requiredInputs, firstCallFacts }: Bounds) {
  const tooMany = requiredInputs !== undefined && most.requiredInputs > requiredInputs;
  return {
    demanded: tooMany ? most.requiredInputs : most.firstCallFacts,
    wanted: tooMany ? requiredInputs : (firstCallFacts ?? 0),
    names,
  };
}
