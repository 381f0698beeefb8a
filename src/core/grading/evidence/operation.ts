import { OPERATION_KINDS, type OperationKind } from '../../inference/operations/operation-kind';
import { ofKind } from '../../inference/operations/kinds';
import { ofOperation, type Selector } from './kind';

export interface OperationFields {
  /** Inbound operations of this kind. */
  operation?: OperationKind;
}

const EN: Record<OperationKind, string> = {
  any: 'an operation',
  creates: 'a POST that creates',
  upserts: 'a PUT to an address the caller chooses',
  makes: 'an operation that creates',
  lists: 'a list operation',
  reads: 'a GET of one item',
  updates: 'an update',
  deletes: 'a DELETE',
  writes: 'a write',
  acts: 'an action on something that exists',
  searches: 'a search',
};

const ZH_CN: Record<OperationKind, string> = {
  any: '一个操作',
  creates: '一个用于创建的 POST',
  upserts: '一个写到调用方自选地址的 PUT',
  makes: '一个用于创建的操作',
  lists: '一个列表操作',
  reads: '一个读取单项的 GET',
  updates: '一个更新操作',
  deletes: '一个 DELETE',
  writes: '一个写操作',
  acts: '一个对已有对象执行动作的操作',
  searches: '一个搜索操作',
};

export const operation: Selector<OperationFields> = {
  schema: { operation: { enum: [...OPERATION_KINDS] } },
  select: (contract, { operation = 'any' }) => ofKind(contract, operation).map(ofOperation),
  describe: {
    en: ({ operation = 'any' }) => EN[operation],
    'zh-cn': ({ operation = 'any' }) => ZH_CN[operation],
  },
};
