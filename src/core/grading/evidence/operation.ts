import type { Contract, Operation } from '../../contract/contract';
import { isBatch } from '../../inference/async/batches/taken';
import { logsIn } from '../../inference/pagination/logs/log';
import { OPERATION_KINDS, type OperationKind } from '../../inference/operations/operation-kind';
import { ofKind } from '../../inference/operations/kinds';
import { ofOperation, type Selector } from './kind';

export interface OperationFields {
  /** Inbound operations of this kind. */
  operation?: Selected;
}

/**
 * `batches`: takes many things in one request, each of which could be sent alone. `logs`: lists things that come to be
 * while it is read.
 */
type Selected = OperationKind | 'batches' | 'logs';

type Phrases = Record<Selected, (thing: string | undefined) => string>;

const EN: Phrases = {
  any: (thing) => (thing ? `an operation about ${thing}` : 'an operation'),
  creates: (thing = 'something') => `a POST that creates ${a(thing)}`,
  upserts: (thing = 'something') => `a PUT of ${a(thing)} to an address that the caller chooses`,
  makes: (thing = 'something') => `an operation that creates ${a(thing)}`,
  lists: (thing) => (thing ? `a list operation about ${thing}` : 'a list operation'),
  reads: (thing = 'item') => `a GET of one ${thing}`,
  updates: (thing = 'something') => `an update of ${a(thing)}`,
  deletes: (thing = 'something') => `a DELETE of ${a(thing)}`,
  writes: (thing = 'something') => `a write of ${a(thing)}`,
  acts: (thing = 'something that exists') => `an action on ${a(thing)}`,
  searches: (thing) => (thing ? `a search for ${thing}` : 'a search'),
  batches: (thing) => (thing ? `a batch operation about ${thing}` : 'a batch operation'),
  logs: (thing) =>
    thing ? `an operation that lists every ${thing}` : 'an operation that lists all there is',
};

const ZH_CN: Phrases = {
  any: (thing) => (thing ? `一个关于 ${thing} 的操作` : '一个操作'),
  creates: (thing) => `一个创建${of(thing)}的 POST`,
  upserts: (thing) => `一个把${of(thing, '内容')}写到调用方自选地址的 PUT`,
  makes: (thing) => `一个创建${of(thing)}的操作`,
  lists: (thing) => `一个列出${of(thing)}的操作`,
  reads: (thing) => `一个读取单个${of(thing, '资源')}的 GET`,
  updates: (thing) => `一个更新${of(thing)}的操作`,
  deletes: (thing) => `一个删除${of(thing)}的 DELETE`,
  writes: (thing) => `一个写入${of(thing)}的操作`,
  acts: (thing) => `一个对${of(thing, '已有对象')}执行动作的操作`,
  searches: (thing) => `一个搜索${of(thing)}的操作`,
  batches: (thing) => `一个批量处理${of(thing)}的操作`,
  logs: (thing) => `一个列出全部${of(thing)}的操作`,
};

function a(thing: string): string {
  if (!thing.startsWith('`')) return thing;
  return `${/^`[aeiou]/i.test(thing) ? 'an' : 'a'} ${thing}`;
}

function of(thing: string | undefined, otherwise = '资源'): string {
  return thing ? ` ${thing} ` : otherwise;
}

function selectedBy(contract: Contract, kind: Selected): Operation[] {
  if (kind === 'batches') return contract.operations.filter((one) => isBatch(contract, one));
  return kind === 'logs' ? logsIn(contract) : ofKind(contract, kind);
}

export const operation: Selector<OperationFields> = {
  schema: { operation: { enum: [...OPERATION_KINDS, 'batches', 'logs'] } },
  select: (contract, { operation = 'any' }) => selectedBy(contract, operation).map(ofOperation),
  describe: {
    en: ({ operation = 'any' }, thing) => EN[operation](thing),
    'zh-cn': ({ operation = 'any' }, thing) => ZH_CN[operation](thing),
  },
};
