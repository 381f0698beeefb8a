import type { Contract, Operation } from '../../contract/contract';
import { errandsOf, offeredInputs } from '../../inference/onboarding/errands';
import { series } from '../../texts/series';
import { code, listed } from '../../texts/wording';
import { firstCallOf } from '../first-call';
import type { Condition } from './kind';

/** What an operation asks of a newcomer, whichever alternative that is. */
const ASKED = ['requiredInputs', 'firstCallFacts', 'inputs', 'callsBefore'] as const;
type Asked = (typeof ASKED)[number];
type Bounds = Partial<Record<Asked, number>>;

export interface AtMostFields {
  /** Bounds: { requiredInputs: 3 }. `inputs`: optional ones as well; `callsBefore`: ids that only other calls tell. */
  atMost?: Bounds;
}

export const atMost: Condition<AtMostFields> = {
  schema: {
    atMost: {
      description:
        'Bounds of what the operation asks of a newcomer. `inputs`: optional ones as well; `callsBefore`: required ids that only other calls tell.',
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: Object.fromEntries(ASKED.map((asked) => [asked, { type: 'integer', minimum: 0 }])),
    },
  },
  narrow: (found, { atMost = {} }, contract) =>
    found.filter(({ operation }) => operation !== undefined && !excessOf(contract, operation, atMost)),
  lacking: {
    en({ atMost = {} }, { name, operation, contract }) {
      const { asked, most, number, names } = excessOf(contract, operation, atMost) ?? NONE;
      if (asked === 'inputs') return `${name} offers ${number} inputs, and ${most} or fewer are wanted.`;
      if (asked === 'callsBefore')
        return `${name} demands what only other calls tell (${listed(names)})${most === 0 ? '.' : `, and ${most} at most are wanted.`}`;
      return `${name} demands ${number} inputs (${listed(names)}), and ${most} or fewer are wanted.`;
    },
    'zh-cn'({ atMost = {} }, { name, operation, contract }) {
      const { asked, most, number, names } = excessOf(contract, operation, atMost) ?? NONE;
      if (asked === 'inputs') return `${name} 共有 ${number} 个输入项，最多只能有 ${most} 个。`;
      const list = series(names.map(code));
      if (asked === 'callsBefore')
        return most === 0
          ? `${name} 要求先从别的调用取得 ${list}。`
          : `${name} 要求先从别的调用取得 ${list}，最多只能有 ${most} 个。`;
      return `${name} 有 ${number} 个必填项（${list}），最多只能有 ${most} 个。`;
    },
  },
  describe: {
    en: ({ atMost: { requiredInputs, inputs, callsBefore } = {} }) =>
      (requiredInputs === undefined ? '' : ` and at most ${requiredInputs} required inputs`) +
      (inputs === undefined ? '' : ` and at most ${inputs} inputs in all`) +
      (callsBefore === undefined
        ? ''
        : ` that asks for ${callsBefore === 0 ? 'no' : `at most ${callsBefore}`} other calls before`),
    'zh-cn': ({ atMost: { requiredInputs, inputs, callsBefore } = {} }) =>
      (requiredInputs === undefined ? '' : `，必填项不超过 ${requiredInputs} 个`) +
      (inputs === undefined ? '' : `，输入项总共不超过 ${inputs} 个`) +
      (callsBefore === undefined
        ? ''
        : callsBefore === 0
          ? '，之前不需要别的调用'
          : `，之前最多需要 ${callsBefore} 次别的调用`),
  },
};

interface Excess {
  asked: Asked;
  most: number;
  number: number;
  names: readonly string[];
}

const NONE: Excess = { asked: 'inputs', most: 0, number: 0, names: [] };

/** The first bound that an operation exceeds. */
function excessOf(contract: Contract, operation: Operation, bounds: Bounds): Excess | undefined {
  for (const asked of ASKED) {
    const most = bounds[asked];
    if (most === undefined) continue;
    const { number, names } = COUNTS[asked](contract, operation);
    if (number > most) return { asked, most, number, names };
  }
  return undefined;
}

type Count = (contract: Contract, operation: Operation) => Pick<Excess, 'number' | 'names'>;

const COUNTS: Record<Asked, Count> = {
  requiredInputs(contract, operation) {
    const { most, names } = firstCallOf(contract, operation);
    return { number: most.requiredInputs, names };
  },
  firstCallFacts(contract, operation) {
    const { most, names } = firstCallOf(contract, operation);
    return { number: most.firstCallFacts, names };
  },
  inputs(contract, operation) {
    const names = offeredInputs(contract, operation);
    return { number: names.length, names };
  },
  callsBefore(contract, operation) {
    const names = errandsOf(contract, operation);
    return { number: names.length, names };
  },
};
