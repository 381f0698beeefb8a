import { answersTo } from '../../inference/async/batches/answered';
import { namingOf, type Naming } from '../../inference/async/batches/named';
import { refusalOf, type Refusal } from '../../inference/async/batches/refused';
import { repeatOf, type Repeat } from '../../inference/async/batches/repeats';
import { lackingResult, type LackingResult } from '../../inference/async/batches/results';
import { sizingOf, type Sizing } from '../../inference/async/batches/size';
import type { Locale } from '../../texts/locale';
import type { BatchFact } from './batch-facts';
import type { Short } from './kind';

interface Words {
  /** Behind what was selected: " that …". */
  described: string;
  lacking(this: void, short: Short): string;
}

/** The first thing that the results lack, in the answer that comes nearest. */
function lackOf({ contract, operation }: Short): LackingResult {
  const lacks = answersTo(contract, operation).map((body) => lackingResult(contract, operation, body));
  return lacks.find((lack) => lack !== undefined && lack !== 'list') ?? 'list';
}

/** How each fact is said to the learner, and what is said where it is missing. */
export const BATCH_WORDS: Record<BatchFact, Record<Locale, Words>> = {
  results: {
    en: {
      described: ' that answers with a result for each: which one, what became of it, its id',
      lacking: (short) => RESULTS_EN[lackOf(short)](short.name),
    },
    'zh-cn': {
      described: '，为每一条给出结果：是哪一条、结果如何、ID 是什么',
      lacking: (short) => RESULTS_ZH_CN[lackOf(short)](short.name),
    },
  },
  'item-error': {
    en: {
      described: ' whose refused entries carry the error that each would get alone',
      lacking: ({ name }) =>
        `What ${name} refuses does not carry the error object that it would get alone: same members, same code.`,
    },
    'zh-cn': {
      described: '，被拒绝的条目附带与单独提交时相同的错误',
      lacking: ({ name }) => `${name} 拒绝的条目没有附带与单独提交时相同的错误对象：字段相同，错误码相同。`,
    },
  },
  named: {
    en: {
      described: " whose entries each have a name of the caller's, required and limited in length",
      lacking: ({ name, contract, operation }) => NAMED_EN[namingOf(contract, operation)](name),
    },
    'zh-cn': {
      described: '，每一条都有调用方自己的编号，必填并限制长度',
      lacking: ({ name, contract, operation }) => NAMED_ZH_CN[namingOf(contract, operation)](name),
    },
  },
  repeat: {
    en: {
      described: ' that says what comes back for a name that was accepted before',
      lacking: ({ name, contract, operation }) => REPEAT_EN[repeatOf(contract, operation)](name),
    },
    'zh-cn': {
      described: '，写明以前接受过的编号会返回什么',
      lacking: ({ name, contract, operation }) => REPEAT_ZH_CN[repeatOf(contract, operation)](name),
    },
  },
  size: {
    en: {
      described: ' that limits how many it takes, and refuses more with a code of its own',
      lacking: ({ name, contract, operation }) => SIZE_EN[sizingOf(contract, operation)](name),
    },
    'zh-cn': {
      described: '，限制一批的条数，并用专门的错误码拒绝更多',
      lacking: ({ name, contract, operation }) => SIZE_ZH_CN[sizingOf(contract, operation)](name),
    },
  },
  whole: {
    en: {
      described: ' that refuses the whole only with a 4xx that says that nothing was done',
      lacking: ({ name, contract, operation }) => WHOLE_EN[refusalOf(contract, operation)](name),
    },
    'zh-cn': {
      described: '，整批拒绝时返回 4xx，并写明一条都没有执行',
      lacking: ({ name, contract, operation }) => WHOLE_ZH_CN[refusalOf(contract, operation)](name),
    },
  },
  counts: {
    en: {
      described: ' that always counts the accepted and the refused',
      lacking: ({ name }) =>
        `The answer of ${name} does not always count the accepted and the refused: two required integers.`,
    },
    'zh-cn': {
      described: '，总是给出接受和拒绝的数量',
      lacking: ({ name }) => `${name} 的响应没有总是给出接受和拒绝的数量：需要两个必填的整数。`,
    },
  },
};

type Sentences<Id extends string> = Readonly<Record<Id, (this: void, name: string) => string>>;

const RESULTS_EN: Sentences<LackingResult> = {
  list: (name) =>
    `The answer of ${name} has no result for each entry: nobody can tell which were accepted and which were refused.`,
  which: (name) =>
    `The results of ${name} do not say which entry each belongs to: repeat the caller's own name, or give the index.`,
  how: (name) => `The results of ${name} do not say of each entry whether it was accepted or refused.`,
  id: (name) => `The results of ${name} give no id of what was accepted, so nobody can look it up.`,
};
const RESULTS_ZH_CN: Sentences<LackingResult> = {
  list: (name) => `${name} 的响应没有为每一条给出结果：分不清哪些被接受，哪些被拒绝。`,
  which: (name) => `${name} 的结果没有说明属于哪一条：请带上调用方自己的编号，或者给出序号。`,
  how: (name) => `${name} 的结果没有说明每一条是被接受还是被拒绝。`,
  id: (name) => `${name} 的结果没有给出被接受条目的 ID，之后无法查询。`,
};

const NAMED_EN: Sentences<Naming> = {
  named: () => '',
  unnamed: (name) =>
    `The entries of ${name} have no name of the caller's, so an entry that is sent again cannot be recognised.`,
  optional: (name) =>
    `The entries of ${name} may leave out the name that the caller chose: require it, or those without are not recognised.`,
  unlimited: (name) =>
    `The name that the caller chose for each entry of ${name} has no longest length: add \`maxLength\`, or a format that has one.`,
};
const NAMED_ZH_CN: Sentences<Naming> = {
  named: () => '',
  unnamed: (name) => `${name} 的条目没有调用方自己的编号，再次提交的条目无法识别。`,
  optional: (name) => `${name} 的条目可以不写调用方自己的编号：请设为必填，否则没写的无法识别。`,
  unlimited: (name) => `${name} 没有限制每条编号的长度：请加上 \`maxLength\`，或者长度固定的格式。`,
};

const REPEAT_EN: Sentences<Repeat> = {
  told: () => '',
  'sent-again': (name) => `${name} does again what was accepted before under the same name.`,
  'in-batch': (name) =>
    `${name} says what happens to a name that occurs twice in one batch, not to one that was accepted in an earlier batch.`,
  forgotten: (name) =>
    `${name} forgets within a day which names it has accepted: what is repeated later goes out a second time.`,
  unsaid: (name) => `${name} does not say what comes back for a name that was accepted before.`,
};
const REPEAT_ZH_CN: Sentences<Repeat> = {
  told: () => '',
  'sent-again': (name) => `${name} 会把同一编号下已经接受过的再执行一次。`,
  'in-batch': (name) => `${name} 只写了编号在同一批里重复时会怎样，没有写以前的批次接受过的编号。`,
  forgotten: (name) => `${name} 不到一天就不再识别接受过的编号，之后重发会再执行一次。`,
  unsaid: (name) => `${name} 没有写明以前接受过的编号会返回什么。`,
};

const SIZE_EN: Sentences<Sizing> = {
  limited: () => '',
  unlimited: (name) =>
    `${name} takes a batch of any length: limit the list of the request with \`maxItems\`.`,
  contradicted: (name) => `The texts of ${name} name another limit than the schema of its request.`,
  uncoded: (name) =>
    `${name} does not document what a batch gets that is too long: a 413 or 400 that shows an error code of its own.`,
};
const SIZE_ZH_CN: Sentences<Sizing> = {
  limited: () => '',
  unlimited: (name) => `${name} 没有限制一批的条数：请给请求里的列表加上 \`maxItems\`。`,
  contradicted: (name) => `${name} 的说明文字里的上限，与请求 schema 里的不一致。`,
  uncoded: (name) => `${name} 没有写明超过上限时返回什么：用 413 或 400，并给出专门的错误码。`,
};

const WHOLE_EN: Sentences<Refusal> = {
  told: () => '',
  never: (name) => `${name} documents no 4xx for a batch that is refused as a whole.`,
  unsaid: (name) => `A 4xx of ${name} does not say that nothing of the batch was sent.`,
  'stopped-by-one': (name) => `${name} refuses the whole batch because of one bad entry.`,
};
const WHOLE_ZH_CN: Sentences<Refusal> = {
  told: () => '',
  never: (name) => `${name} 没有为整批被拒绝的情况写明 4xx。`,
  unsaid: (name) => `${name} 的某个 4xx 没有写明整批一条都没有发出。`,
  'stopped-by-one': (name) => `${name} 因为一条有误就拒绝整批。`,
};
