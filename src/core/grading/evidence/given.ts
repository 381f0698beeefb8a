import type { Contract, Operation } from '../../contract/contract';
import { isSafePost, isWrite } from '../../inference/operations/kinds';
import { idOf, isGivenOut, leavesKnown } from '../../inference/operations/known-ids';
import { code } from '../../texts/wording';
import type { Condition } from './kind';

export interface GivenFields {
  /** The caller has or learns the id of the thing: it chose it, or the answer of what makes it says it. */
  given?: 'id';
}

export const given: Condition<GivenFields> = {
  schema: { given: { enum: ['id'] } },
  narrow: (found, _, contract) =>
    found.filter(({ operation }) => operation !== undefined && isKnown(contract, operation)),
  lacking: {
    en(_, { name, operation, contract }) {
      const id = isMaker(operation) ? undefined : idOf(contract, operation);
      return id
        ? `Nobody can call ${name}: no answer of what makes such a thing carries the ${code(id.name)} that it asks for.`
        : `${name} does not tell which one it made: add an id to its answer.`;
    },
    'zh-cn'(_, { name, operation, contract }) {
      const id = isMaker(operation) ? undefined : idOf(contract, operation);
      return id
        ? `${name} 没有人能调用：它要求 ${code(id.name)}，而创建操作的响应里没有这个值。`
        : `${name} 没有说明创建的是哪一个：请在响应里加上 ID。`;
    },
  },
  describe: {
    en: () => ' whose id the caller is given',
    'zh-cn': () => '，并且调用方能得到它的 ID',
  },
};

/** What makes something tells its id; what takes an id takes one that somebody was given. */
function isKnown(contract: Contract, operation: Operation): boolean {
  if (isMaker(operation)) return leavesKnown(contract, operation);
  const id = idOf(contract, operation);
  return id === undefined || isGivenOut(contract, id);
}

/** What writes, and does not only ask by a POST. */
function isMaker(operation: Operation): boolean {
  return isWrite(operation) && !isSafePost(operation);
}
