import { decisionsIn, isDay, lackOf, type Decision } from '../../inference/documentation/decisions';
import { series } from '../../texts/series';
import { code } from '../../texts/wording';
import type { Contract } from '../../contract/contract';
import type { Condition, Evidence, Selector } from './kind';

export interface DecisionFields {
  /** An entry of `x-decisions` that is about an operation which another `find` selects. */
  decision?: object;
  /** Members that it has, beside `at`, two `options`, the `choice` of one of them, and `because`; `cost.until` is a day. */
  records?: readonly string[];
}

export const decision: Selector<DecisionFields, 'decision'> = {
  only: ['records'],
  schema: { decision: { $ref: '#/$defs/find' } },
  select(contract, { decision: find = {} }, lookIn): Evidence[] {
    const wanted = new Set(lookIn(contract, find).flatMap(({ operation }) => operation ?? []));
    return decisionsIn(contract).flatMap(({ path, node, at }) => {
      const operation = at.find((one) => one !== undefined && wanted.has(one));
      return operation ? [{ node: { node, path, usedAt: path }, operation, responses: [] }] : [];
    });
  },
  describe: {
    en: ({ decision: find = {} }, _, say) => `an entry of \`x-decisions\` whose \`at\` names ${say(find)}`,
    'zh-cn': ({ decision: find = {} }, _, say) =>
      `\`x-decisions\` 里的一条记录，它的 \`at\` 指向${say(find)}`,
  },
};

export const records: Condition<DecisionFields, 'records'> = {
  beside: ['decision'],
  schema: {
    records: {
      description:
        'Members that the entry of x-decisions has, beside at, two options, the choice of one of them, and because. One called until, since, on or revisit is a day, YYYY-MM-DD.',
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', pattern: '^[a-z]+(\\.[a-z]+)*$' },
    },
  },
  narrow: (found, { records: asked = [] }, contract) =>
    found.filter((evidence) => {
      const entry = entryOf(contract, evidence);
      return entry !== undefined && lackOf(entry, asked) === undefined;
    }),
  lacking: {
    en({ records: asked = [] }, { contract, evidence }) {
      const lack = missing(contract, evidence, asked);
      if (lack === 'at') return 'The entry of `x-decisions` names something in `at` that is not there.';
      if (lack === 'choice') return 'The entry of `x-decisions` has to choose one of its `options`.';
      if (lack === 'options') return 'The entry of `x-decisions` needs two `options` or more.';
      if (isDay(lack))
        return `The entry of \`x-decisions\` has no ${code(lack)} that is a day, such as \`2026-09-01\`.`;
      return `The entry of \`x-decisions\` has no ${code(lack)}.`;
    },
    'zh-cn'({ records: asked = [] }, { contract, evidence }) {
      const lack = missing(contract, evidence, asked);
      if (lack === 'at') return '`x-decisions` 里这条记录的 `at` 指向不存在的地方。';
      if (lack === 'choice') return '`x-decisions` 里这条记录的 `choice` 应当是 `options` 之一。';
      if (lack === 'options') return '`x-decisions` 里这条记录的 `options` 至少要有两个。';
      if (isDay(lack))
        return `\`x-decisions\` 里这条记录缺少 ${code(lack)}，应当是日期，例如 \`2026-09-01\`。`;
      return `\`x-decisions\` 里这条记录缺少 ${code(lack)}。`;
    },
  },
  describe: {
    en: ({ records: asked = [] }) =>
      ` with \`options\`, \`choice\`, \`because\`${asked.map((name) => `, ${code(name)}`).join('')}`,
    'zh-cn': ({ records: asked = [] }) =>
      `，并有 ${series(['options', 'choice', 'because', ...asked].map(code))}`,
  },
};

function missing(contract: Contract, evidence: Evidence, asked: readonly string[]): string {
  const entry = entryOf(contract, evidence);
  return (entry && lackOf(entry, asked)) ?? 'at';
}

function entryOf(contract: Contract, { node }: Evidence): Decision | undefined {
  return decisionsIn(contract).find((entry) => entry.node === node.node);
}
