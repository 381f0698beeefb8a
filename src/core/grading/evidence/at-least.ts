import type { Contract, Operation } from '../../contract/contract';
import { namedOf } from '../../inference/onboarding/named';
import { firstCallOf } from '../first-call';
import type { Condition } from './kind';

export interface AtLeastFields {
  /** An operation that demands nothing, or names nothing of what it takes or answers, has not been designed yet. */
  atLeast?: Bounds;
}

interface Bounds {
  requiredInputs?: number;
  namedInputs?: number;
  namedOutputs?: number;
}
type Bound = keyof Bounds;
const BOUNDS: readonly Bound[] = ['requiredInputs', 'namedInputs', 'namedOutputs'];

const EN: Record<Bound, (name: string, count: number) => string> = {
  requiredInputs: (name, count) =>
    `${name} demands ${count === 0 ? 'no input' : `only ${count}`}: say with \`required\` what it cannot do without.`,
  namedInputs: (name, count) =>
    `${name} names ${count === 0 ? 'no input' : `only ${count}`}: describe each value that is sent.`,
  namedOutputs: (name, count) =>
    `The answer of ${name} names ${count === 0 ? 'nothing' : `only ${count}`}: describe in its schema what comes back.`,
};

const ZH_CN: Record<Bound, (name: string, count: number) => string> = {
  requiredInputs: (name, count) =>
    `${name} ${count === 0 ? '没有必填项' : `只有 ${count} 个必填项`}：请用 \`required\` 写明缺了什么就无法完成。`,
  namedInputs: (name, count) =>
    `${name} ${count === 0 ? '没有写出任何输入' : `只写出 ${count} 个输入`}：请逐一描述要发送的值。`,
  namedOutputs: (name, count) =>
    `${name} 的响应${count === 0 ? '没有写出任何字段' : `只写出 ${count} 个字段`}：请在 schema 里描述返回的内容。`,
};

const DESCRIBE_EN: Record<Bound, (count: number) => string> = {
  requiredInputs: (count) => ` that requires at least ${inputs(count)}`,
  namedInputs: (count) => ` that names at least ${inputs(count)}`,
  namedOutputs: () => ' that names what comes back',
};

const DESCRIBE_ZH_CN: Record<Bound, (count: number) => string> = {
  requiredInputs: (count) => `，至少有 ${count} 个必填项`,
  namedInputs: (count) => `，至少写出 ${count} 个输入`,
  namedOutputs: () => '，并写出返回的字段',
};

export const atLeast: Condition<AtLeastFields> = {
  schema: {
    atLeast: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        requiredInputs: { type: 'integer', minimum: 1 },
        namedInputs: { type: 'integer', minimum: 1 },
        namedOutputs: { type: 'integer', minimum: 1 },
      },
    },
  },
  narrow: (found, { atLeast = {} }, contract) =>
    found.filter(({ operation }) => operation !== undefined && !lackingOf(operation, atLeast, contract)),
  lacking: {
    en: ({ atLeast = {} }, { name, operation, contract }) => {
      const lacks = lackingOf(operation, atLeast, contract);
      return lacks ? EN[lacks.bound](name, lacks.count) : '';
    },
    'zh-cn': ({ atLeast = {} }, { name, operation, contract }) => {
      const lacks = lackingOf(operation, atLeast, contract);
      return lacks ? ZH_CN[lacks.bound](name, lacks.count) : '';
    },
  },
  describe: {
    en: ({ atLeast = {} }) => BOUNDS.map((bound) => said(atLeast[bound], DESCRIBE_EN[bound])).join(''),
    'zh-cn': ({ atLeast = {} }) =>
      BOUNDS.map((bound) => said(atLeast[bound], DESCRIBE_ZH_CN[bound])).join(''),
  },
};

/** The first bound that an operation falls short of, and what it comes to instead. */
function lackingOf(
  operation: Operation,
  atLeast: Bounds,
  contract: Contract,
): { bound: Bound; count: number } | undefined {
  for (const bound of BOUNDS) {
    const wanted = atLeast[bound];
    const count = wanted === undefined ? Infinity : countOf(operation, bound, contract);
    if (wanted !== undefined && count < wanted) return { bound, count };
  }
  return undefined;
}

function countOf(operation: Operation, bound: Bound, contract: Contract): number {
  if (bound === 'requiredInputs') return firstCallOf(contract, operation).requiredInputs;
  const { inputs, outputs } = namedOf(contract, operation);
  return bound === 'namedInputs' ? inputs : outputs;
}

function said(count: number | undefined, words: (count: number) => string): string {
  return count === undefined ? '' : words(count);
}

function inputs(count: number): string {
  return count === 1 ? 'one input' : `${count} inputs`;
}
