import { series } from '../../texts/series';
import { code, listed } from '../../texts/wording';
import type { Condition, Evidence } from './kind';

export interface CountFields {
  /** How many there are of what was found. `atMost: 0` proves nothing alone: something else must be there. */
  count?: { atLeast?: number; atMost?: number };
}

export const count: Condition<CountFields> = {
  schema: {
    count: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: { atLeast: { type: 'integer', minimum: 2 }, atMost: { type: 'integer', minimum: 0 } },
    },
  },
  narrow(found, { count: { atLeast = 0, atMost = Infinity } = {} }) {
    const number = placesOf(found).size;
    return number >= atLeast && number <= atMost ? found : [];
  },
  lacking: {
    en({ count: { atMost = Infinity, atLeast = 0 } = {} }, { operations }) {
      const number = operations.length;
      const there = `There ${number === 1 ? 'is' : 'are'} ${number} of these (${listed(operations.map(({ name }) => name))})`;
      if (number <= atMost) return `${there}, and at least ${atLeast} are wanted.`;
      return atMost === 0 ? `${there}, and there should be none.` : `${there}, and at most ${atMost} wanted.`;
    },
    'zh-cn'({ count: { atMost = Infinity, atLeast = 0 } = {} }, { operations }) {
      const number = operations.length;
      const there = `这样的有 ${number} 个（${series(operations.map(({ name }) => code(name)))}）`;
      if (number <= atMost) return `${there}，至少要有 ${atLeast} 个。`;
      return atMost === 0 ? `${there}，一个也不应该有。` : `${there}，最多只能有 ${atMost} 个。`;
    },
  },
  describe: {
    en: ({ count: { atLeast, atMost } = {} }) =>
      `${atLeast === undefined ? '' : `, ${atLeast} of them or more`}${atMost === undefined ? '' : `, ${atMost === 0 ? 'none' : `${atMost} at most`}`}`,
    'zh-cn': ({ count: { atLeast, atMost } = {} }) =>
      `${atLeast === undefined ? '' : `，至少 ${atLeast} 个`}${atMost === undefined ? '' : atMost === 0 ? '，一个也没有' : `，最多 ${atMost} 个`}`,
  },
};

/** True where a `find` holds though nothing is found. */
export function mayBeNone({ count: { atLeast, atMost } = {} }: CountFields): boolean {
  return atMost !== undefined && atLeast === undefined;
}

function placesOf(found: readonly Evidence[]): Set<object> {
  return new Set(found.map(({ node }) => node));
}
