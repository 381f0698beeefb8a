import { firstCallOf } from '../first-call';
import type { Condition } from './kind';

export interface AtLeastFields {
  /** An operation that demands nothing at all has not been designed yet. */
  atLeast?: { requiredInputs?: number };
}

export const atLeast: Condition<AtLeastFields> = {
  schema: {
    atLeast: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: { requiredInputs: { type: 'integer', minimum: 1 } },
    },
  },
  narrow: (found, { atLeast }, contract) =>
    found.filter(
      ({ operation }) =>
        operation !== undefined &&
        firstCallOf(contract, operation).requiredInputs >= (atLeast?.requiredInputs ?? 0),
    ),
  lacking: {
    en(_, { name, operation, contract }) {
      const { requiredInputs } = firstCallOf(contract, operation);
      const demanded = requiredInputs === 0 ? 'no input' : `only ${requiredInputs}`;
      return `${name} demands ${demanded}: say with \`required\` what it cannot do without.`;
    },
    'zh-cn'(_, { name, operation, contract }) {
      const { requiredInputs } = firstCallOf(contract, operation);
      const demanded = requiredInputs === 0 ? '没有必填项' : `只有 ${requiredInputs} 个必填项`;
      return `${name} ${demanded}：请用 \`required\` 写明缺了什么就无法完成。`;
    },
  },
  describe: {
    en: ({ atLeast: { requiredInputs } = {} }) =>
      requiredInputs === undefined
        ? ''
        : ` that requires at least ${requiredInputs === 1 ? 'one input' : `${requiredInputs} inputs`}`,
    'zh-cn': ({ atLeast: { requiredInputs } = {} }) =>
      requiredInputs === undefined ? '' : `，至少有 ${requiredInputs} 个必填项`,
  },
};
