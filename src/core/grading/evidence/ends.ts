import { sinceBaseline } from '../../compatibility/since-baseline';
import type { Contract, Operation } from '../../contract/contract';
import { daysAfter } from '../../inference/versioning/endings/days';
import { endLack, type EndLack } from '../../inference/versioning/endings/end-day';
import { series } from '../../texts/series';
import { code } from '../../texts/wording';
import { wasThere } from './change/relations';
import type { Condition } from './kind';

export interface EndsFields {
  /** The operation, or fields or parameters of it, are deprecated, with a day of the end that callers can plan for. */
  ends?: Ends;
}

interface Ends {
  fields?: string[];
  parameters?: string[];
  /** From `today` on. */
  noticeDays: number;
  /** Spans of each year, `MM-DD` to `MM-DD`, in which nothing may end. */
  never?: { from: string; to: string }[];
}

const names = { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } };
const day = { type: 'string', pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' };

export const ends: Condition<EndsFields> = {
  schema: {
    ends: {
      description:
        'The shipped operation is deprecated, or the fields or parameters of these names, and states the day of its end: noticeDays after today or later, and never in these spans of the year.',
      type: 'object',
      additionalProperties: false,
      required: ['noticeDays'],
      properties: {
        fields: names,
        parameters: names,
        noticeDays: { type: 'integer', minimum: 1 },
        never: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['from', 'to'],
            properties: { from: day, to: day },
          },
        },
      },
    },
  },
  narrow: (found, { ends }, contract) =>
    found.filter(
      ({ operation }) =>
        operation !== undefined &&
        ends !== undefined &&
        // What was never shipped has nobody to say goodbye to.
        wasThere(contract, operation) === true &&
        lackOf(contract, operation, ends) === undefined,
    ),
  lacking: {
    en({ ends }, { contract, operation, name }) {
      if (wasThere(contract, operation) !== true) return `${name} was not there before.`;
      const lack = ends && lackOf(contract, operation, ends);
      return ends && lack ? EN[lack.lacks](code(lack.name), lack, ends) : '';
    },
    'zh-cn'({ ends }, { contract, operation, name }) {
      if (wasThere(contract, operation) !== true) return `${name} 以前没有。`;
      const lack = ends && lackOf(contract, operation, ends);
      return ends && lack ? ZH_CN[lack.lacks](code(lack.name), lack, ends) : '';
    },
  },
  describe: {
    en: ({ ends }) =>
      ends
        ? `${whoseInEnglish(ends)} deprecated, with a day of the end at least ${ends.noticeDays} days ahead`
        : '',
    'zh-cn': ({ ends }) =>
      ends ? `，${whoseInChinese(ends)}已弃用，并写明至少 ${ends.noticeDays} 天之后的下线日期` : '',
  },
};

type Say = (name: string, lack: EndLack, ends: Ends) => string;

const EN: Record<EndLack['lacks'], Say> = {
  deprecation: (name) =>
    `${name} is not deprecated: mark it with \`deprecated: true\`, and keep it until its day.`,
  day: (name) => `${name} is deprecated, and states no day on which it ends.`,
  readable: (name, { said = '' }) => `The end of ${name}, ${code(said)}, is no day that can be read.`,
  notice: (name, { said = '' }, { noticeDays }) =>
    `${name} ends on ${code(said)}, in less than ${noticeDays} days.`,
  calm: (name, { said = '' }) => `${name} ends on ${code(said)}, when its callers change nothing.`,
};

const ZH_CN: Record<EndLack['lacks'], Say> = {
  deprecation: (name) => `${name} 没有标记为弃用：请写上 \`deprecated: true\`，并保留到下线那天。`,
  day: (name) => `${name} 已弃用，但没有写明哪一天下线。`,
  readable: (name, { said = '' }) => `${name} 的下线日期 ${code(said)} 无法识别为某一天。`,
  notice: (name, { said = '' }, { noticeDays }) =>
    `${name} 在 ${code(said)} 下线，距今不到 ${noticeDays} 天。`,
  calm: (name, { said = '' }) => `${name} 在 ${code(said)} 下线，而那时调用方什么都不能改。`,
};

function whoseInEnglish(ends: Ends): string {
  const parts = partsOf(ends);
  return parts.length > 0 ? ` whose ${parts.join(' and ')} ${parts.length > 1 ? 'are' : 'is'}` : ' that is';
}

function whoseInChinese(ends: Ends): string {
  const parts = partsOf(ends);
  return parts.length > 0 ? `其中 ${series(parts, '和')} ` : '';
}

function partsOf({ fields = [], parameters = [] }: Ends): string[] {
  return [...fields, ...parameters].map(code);
}

function lackOf(contract: Contract, operation: Operation, ends: Ends): EndLack | undefined {
  const { fields, parameters, noticeDays, never = [] } = ends;
  const today = sinceBaseline(contract.root)?.on ?? '';
  const parts = { ...(fields ? { fields } : {}), ...(parameters ? { parameters } : {}) };
  return endLack(contract, operation, { ...parts, earliest: daysAfter(today, noticeDays), never });
}
