import type { Contract, Operation } from '../../contract/contract';
import { headOf, tagsOf } from '../../contract/head';
import { text } from '../../contract/follow';
import { proseOf } from '../text/prose';
import { sentencesOf } from '../text/sentences';

/** What only prose can tell. */
export const TOLD_TOPICS = [
  'order',
  'retention',
  'retry-window',
  'without-condition',
  'default-version',
  'atomic',
] as const;
export type ToldTopic = (typeof TOLD_TOPICS)[number];

/** All of these stand in one sentence. */
const SIGNS: Record<ToldTopic, readonly RegExp[]> = {
  order: [
    /\b(order(ed)?|sort(ed)?|come|comes|list(ed|s)?|return(ed|s)?|first)\b|顺序|排序|排列|排在/i,
    /\b(newest|oldest|latest|earliest|ascending|descending|chronological|alphabetical|most recent)\b|升序|降序|倒序|正序|最新|最早|从新到旧|从旧到新|先后/i,
  ],
  retention: [
    /\b(kept|keep|keeps|retain(ed|s)?|stored?|remain|available|delete[ds]?|purge[ds]?|expire[ds]?)\b|保留|保存|留存|删除|过期/i,
    /\d ?(seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b|\b(not|never|for ?ever|indefinitely)\b|\d ?(个)?(秒|分钟|小时|天|日|周|月|年)|永久|不保留|永不/i,
  ],
  'retry-window': [
    /\b(re-?tr(y|ies|ied)|re-?deliver(ed|s|y)?|attempts?)\b|重试|重投|重新投递/i,
    /\d ?(times|attempts|seconds?|minutes?|hours?|days?)\b|\b(not|never|no) (re-?tr|re-?deliver)|\d ?(次|秒|分钟|小时|天)|不重试|不会重试/i,
  ],
  'without-condition': [
    /\b(without|omit(s|ted|ting)?|missing|absent|no|lacks?|unless|left out|leaves? out)\b|没有|未带|不带|缺少|省略|不填|未提供/i,
    /if-(un)?m|\b(version|revision|etag|condition|header)\b|版本|修订|条件/i,
    /\b(overwrit\w|last[- ]writ\w|refus\w|reject\w|accept\w|appl(y|ies|ied)|replac\w|unconditional|wins|428|400|412)\b|覆盖|拒绝|接受|生效|无条件/i,
  ],
  'default-version': [
    /\b(without|omit(s|ted|ting)?|missing|absent|no|default|plain|left out|leaves? out|unversioned)\b|application\/json|没有|未带|不带|缺少|省略|默认|未指定/i,
    /\bversions?\b|版本/i,
    /\b(\d{4}-\d\d(-\d\d)?|v\d+|latest|newest|oldest|pinned|account|refus\w|reject\w|first|current|4\d\d)\b|\d{4}-\d\d|最新|最早|账户|账号|拒绝|当前/i,
  ],
  atomic: [
    /\b(atomic(ally)?|all[- ]or[- ]nothing|all or none|either all|whole batch|nothing is (sent|created|done))\b|原子|要么全部|全部成功或全部失败|整批/i,
  ],
};

/** True where one sentence says it, at the operation, in its tags, or for the whole API. Code and addresses say nothing. */
export function tellsFact(contract: Contract, operation: Operation, topic: ToldTopic): boolean {
  return textsAbout(contract, operation)
    .flatMap((one) => sentencesOf(proseOf(one)))
    .some((sentence) => SIGNS[topic].every((sign) => sign.test(sentence)));
}

function textsAbout(contract: Contract, operation: Operation): string[] {
  const { summary, description, parameters, body, responses } = operation;
  return [
    summary,
    description,
    ...parameters.map((parameter) => parameter.description),
    body?.description ?? '',
    ...responses.map((response) => response.description),
    ...tagsOf(contract, operation).map((tag) => text(tag, 'description')),
    headOf(contract),
  ];
}
