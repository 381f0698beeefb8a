import { filterLack, type FilterLack } from '../../inference/pagination/logs/filters';
import { resumeLack, type ResumeLack } from '../../inference/pagination/logs/resume';
import { stepsLack, type StepsLack } from '../../inference/pagination/logs/steps';
import { timesLack } from '../../inference/pagination/logs/times';
import { walkLack, type WalkLack } from '../../inference/pagination/logs/walk';
import { whyLack, type WhyLack } from '../../inference/pagination/logs/why';
import type { Locale } from '../../texts/locale';
import { code } from '../../texts/wording';
import type { Short } from './kind';
import type { LogFact } from './log-facts';

interface Words {
  /** Behind what was selected: " that …". */
  described: string;
  lacking(this: void, short: Short): string;
}

type Sentences<Id extends string> = Readonly<Record<Id, (this: void, name: string) => string>>;

/** The sentence for what a log lacks. */
function saying<Id extends string>(
  lackOf: (contract: Short['contract'], operation: Short['operation']) => Id | undefined,
  sentences: Sentences<Id>,
): Words['lacking'] {
  return ({ contract, operation, name }) => {
    const lack = lackOf(contract, operation);
    return lack === undefined ? '' : sentences[lack](name);
  };
}

const WALK_EN: Sentences<WalkLack> = {
  counted: (name) =>
    `${name} counts rows or pages: whatever comes in or goes away meanwhile pushes others past the reader.`,
  sized: (name) => `The page size of ${name} states no default or no maximum in its schema.`,
  placed: (name) => `${name} takes no place to go on from, such as \`cursor\` or \`after_id\`.`,
  led: (name) => `No answer of ${name} says where the next page begins.`,
};
const WALK_ZH_CN: Sentences<WalkLack> = {
  counted: (name) => `${name} 靠数行数或页数定位：期间新增或删除的内容，会让人重复读到或漏读。`,
  sized: (name) => `${name} 的每页条数没有在 schema 里写明默认值或最大值。`,
  placed: (name) => `${name} 没有参数说明从哪里继续，例如 \`cursor\` 或 \`after_id\`。`,
  led: (name) => `${name} 的响应没有给出下一页从哪里开始。`,
};

const FILTER_EN: Sentences<FilterLack> = {
  state: (name) => `${name} cannot be asked for one state, such as the failed ones.`,
  values: (name) =>
    `The states that ${name} can be asked for are not listed as data, or no failure is among them: add an \`enum\`.`,
  from: (name) => `${name} takes no moment at which the span of time begins.`,
  to: (name) => `${name} takes no moment at which the span of time ends, so that it stays open.`,
  moment: (name) =>
    `The ends of the span that ${name} takes are no moments: give both \`format: date-time\`.`,
  span: (name) => `The two ends that ${name} takes belong to different times, such as creation and change.`,
};
const FILTER_ZH_CN: Sentences<FilterLack> = {
  state: (name) => `${name} 无法只查某一种状态，例如失败的。`,
  values: (name) => `${name} 可选的状态没有写成数据，或者其中没有失败：请加上 \`enum\`。`,
  from: (name) => `${name} 没有参数表示时间段从什么时刻开始。`,
  to: (name) => `${name} 没有参数表示时间段到什么时刻结束，时间段没有封口。`,
  moment: (name) => `${name} 的时间段两端不是时刻：请都写上 \`format: date-time\`。`,
  span: (name) => `${name} 的时间段两端不是同一种时间，例如一端是创建，一端是变更。`,
};

const WHY_EN: Sentences<WhyLack> = {
  alone: (name) => `No operation looks up one of the things that ${name} lists.`,
  code: (name) => `What ${name} lists has no code of the failure, such as \`error_code\`.`,
  change: (name) =>
    `What ${name} lists does not say when its state last changed, such as \`status_changed_at\`.`,
  'code-alone': (name) => `What ${name} lists has no code of the failure where it is looked up alone.`,
  'change-alone': (name) =>
    `What ${name} lists does not say when its state last changed where it is looked up alone.`,
};
const WHY_ZH_CN: Sentences<WhyLack> = {
  alone: (name) => `没有操作可以单独查询 ${name} 列出的内容。`,
  code: (name) => `${name} 列出的内容没有失败的错误码，例如 \`error_code\`。`,
  change: (name) => `${name} 列出的内容没有状态最近变更的时间，例如 \`status_changed_at\`。`,
  'code-alone': (name) => `单独查询 ${name} 列出的内容时，没有失败的错误码。`,
  'change-alone': (name) => `单独查询 ${name} 列出的内容时，没有状态最近变更的时间。`,
};

const STEPS_EN: Sentences<StepsLack> = {
  steps: (name) =>
    `Nothing tells the steps of one thing that ${name} lists: add a list of them to it, or an operation that lists them.`,
  what: (name) => `The steps of what ${name} lists do not say what happened.`,
  when: (name) => `The steps of what ${name} lists do not say when each happened, as a time.`,
  whose: (name) => `The list of steps cannot be asked for one of the things that ${name} lists.`,
};
const STEPS_ZH_CN: Sentences<StepsLack> = {
  steps: (name) =>
    `读不到 ${name} 所列的某一条经过了哪些步骤：请在其中加上步骤列表，或者加一个列出步骤的操作。`,
  what: (name) => `${name} 所列内容的步骤没有写明发生了什么。`,
  when: (name) => `${name} 所列内容的步骤没有用时间写明什么时候发生。`,
  whose: (name) => `步骤列表无法只查 ${name} 所列的某一条。`,
};

const RESUME_EN: Sentences<ResumeLack> = {
  counted: (name) => `The place in ${name} counts rows or pages: tomorrow it is another one.`,
  last: (name) =>
    `The last page of ${name} may come without a place to go on from: require the cursor there as well, and never null.`,
  older: (name) =>
    `${name} begins with the newest, and its next page leads to what is older: offer the oldest first, or a way to what is newer.`,
  'short-lived': (name) => `The place in ${name} is forgotten before tomorrow.`,
};
const RESUME_ZH_CN: Sentences<ResumeLack> = {
  counted: (name) => `${name} 靠数行数或页数定位：明天就不是同一个位置了。`,
  last: (name) => `${name} 的最后一页可能没有可以继续的位置：请让游标在最后一页也必填，而且不为 null。`,
  older: (name) => `${name} 最新的在前，下一页只会读到更旧的：请提供从旧到新的顺序，或者读取更新内容的办法。`,
  'short-lived': (name) => `${name} 的位置到明天就失效了。`,
};

/** How each fact is said to the learner, and what is said where it is missing. */
export const LOG_WORDS: Record<LogFact, Record<Locale, Words>> = {
  walk: {
    en: {
      described: ' page by page, from a place that counts neither rows nor pages',
      lacking: saying(walkLack, WALK_EN),
    },
    'zh-cn': { described: '，不靠数行数或页数就能逐页读完', lacking: saying(walkLack, WALK_ZH_CN) },
  },
  filter: {
    en: {
      described: ', narrowed to a state and to a span of time',
      lacking: saying(filterLack, FILTER_EN),
    },
    'zh-cn': { described: '，可以按状态和时间段筛选', lacking: saying(filterLack, FILTER_ZH_CN) },
  },
  why: {
    en: {
      described: ' and says of each why it failed and when its state last changed, as does looking it up',
      lacking: saying(whyLack, WHY_EN),
    },
    'zh-cn': {
      described: '，写明每一条为什么失败、状态最近何时变更，单独查询时也一样',
      lacking: saying(whyLack, WHY_ZH_CN),
    },
  },
  steps: {
    en: {
      described: ' and leads to the steps of each, with what happened and when',
      lacking: saying(stepsLack, STEPS_EN),
    },
    'zh-cn': {
      described: '，每一条经过的步骤都能读到：发生了什么、什么时候',
      lacking: saying(stepsLack, STEPS_ZH_CN),
    },
  },
  order: {
    en: {
      described: ' and says in which order they come',
      lacking: ({ name }) => `Nothing says in which order ${name} comes, such as oldest first.`,
    },
    'zh-cn': {
      described: '，写明按什么顺序返回',
      lacking: ({ name }) => `没有写明 ${name} 按什么顺序返回，例如从旧到新。`,
    },
  },
  resume: {
    en: {
      described: ' and can be read on from its end later',
      lacking: saying(resumeLack, RESUME_EN),
    },
    'zh-cn': { described: '，读到末尾后可以从那里继续', lacking: saying(resumeLack, RESUME_ZH_CN) },
  },
  times: {
    en: {
      described: ' with all times as RFC 3339',
      lacking: ({ contract, operation, name }) => {
        const lack = timesLack(contract, operation);
        if (lack === undefined) return '';
        return lack === 'none'
          ? `What ${name} lists has no time.`
          : `${code(lack.name)}, which ${name} leads to, is a time and does not say so: give it \`format: date-time\`.`;
      },
    },
    'zh-cn': {
      described: '，其中的时间都用 RFC 3339',
      lacking: ({ contract, operation, name }) => {
        const lack = timesLack(contract, operation);
        if (lack === undefined) return '';
        return lack === 'none'
          ? `${name} 列出的内容里没有时间。`
          : `${name} 涉及的 ${code(lack.name)} 是时间，却没有写明格式：请加上 \`format: date-time\`。`;
      },
    },
  },
};
