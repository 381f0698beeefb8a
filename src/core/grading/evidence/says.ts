import { TOLD_TOPICS, tellsFact, type ToldTopic } from '../../inference/documentation/told-facts';
import type { Condition } from './kind';

export interface SaysFields {
  /** A fact that only prose can tell. The last resort: what rests on it weighs little. */
  says?: ToldTopic;
}

const EN: Record<ToldTopic, string> = {
  order: 'in which order the list comes, such as newest first',
  retention: 'how long it is kept, as a number with a unit',
  'retry-window': 'how often or how long deliveries are repeated',
  'without-condition':
    'what happens to a write that names no version: refused, or applied over the work of others',
  'default-version': 'which version a request gets that names none',
  atomic: 'that the batch is done as a whole or not at all',
};

const ZH_CN: Record<ToldTopic, string> = {
  order: '列表按什么顺序返回，例如最新的在前',
  retention: '保留多久（数字加单位）',
  'retry-window': '投递失败后重试多少次或多久',
  'without-condition': '不带版本条件的写入会怎样：被拒绝，还是直接覆盖别人的改动',
  'default-version': '没有指明版本的请求得到哪个版本',
  atomic: '整批要么全部完成，要么全不做',
};

export const says: Condition<SaysFields> = {
  schema: {
    says: {
      description:
        'A fact that only prose can tell, in one sentence. A goal that rests on it weighs at most 15, all of them at most 20.',
      enum: [...TOLD_TOPICS],
    },
  },
  narrow: (found, { says }, contract) =>
    found.filter(
      ({ operation }) =>
        operation !== undefined && says !== undefined && tellsFact(contract, operation, says),
    ),
  lacking: {
    en: ({ says }, { name }) => (says ? `Nothing says of ${name} ${EN[says]}: one sentence is enough.` : ''),
    'zh-cn': ({ says }, { name }) => (says ? `没有写明 ${name} ${ZH_CN[says]}：一句话就够了。` : ''),
  },
  describe: {
    en: ({ says }) => (says ? ` that says ${EN[says]}` : ''),
    'zh-cn': ({ says }) => (says ? `，并写明${ZH_CN[says]}` : ''),
  },
};
