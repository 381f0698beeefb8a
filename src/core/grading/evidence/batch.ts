import type { Contract, Operation } from '../../contract/contract';
import { countsBoth } from '../../inference/async/batches/counts';
import { carriesError } from '../../inference/async/batches/errors';
import { namingOf } from '../../inference/async/batches/named';
import { refusalOf } from '../../inference/async/batches/refused';
import { repeatOf } from '../../inference/async/batches/repeats';
import { tellsResults } from '../../inference/async/batches/results';
import { sizingOf } from '../../inference/async/batches/size';
import { BATCH_FACTS, type BatchFact } from './batch-facts';
import { BATCH_WORDS } from './batch-words';
import type { Condition } from './kind';

export interface BatchFields {
  /** What the contract settles about many things in one request. */
  batch?: BatchFact;
}

const HOLDS: Record<BatchFact, (contract: Contract, operation: Operation) => boolean> = {
  results: tellsResults,
  'item-error': carriesError,
  named: (contract, operation) => namingOf(contract, operation) === 'named',
  repeat: (contract, operation) => repeatOf(contract, operation) === 'told',
  size: (contract, operation) => sizingOf(contract, operation) === 'limited',
  whole: (contract, operation) => refusalOf(contract, operation) === 'told',
  counts: countsBoth,
};

export const batch: Condition<BatchFields> = {
  schema: { batch: { enum: [...BATCH_FACTS] } },
  narrow: (found, { batch }, contract) =>
    found.filter(
      ({ operation }) => operation !== undefined && batch !== undefined && HOLDS[batch](contract, operation),
    ),
  lacking: {
    en: ({ batch }, short) => (batch ? BATCH_WORDS[batch].en.lacking(short) : ''),
    'zh-cn': ({ batch }, short) => (batch ? BATCH_WORDS[batch]['zh-cn'].lacking(short) : ''),
  },
  describe: {
    en: ({ batch }) => (batch ? BATCH_WORDS[batch].en.described : ''),
    'zh-cn': ({ batch }) => (batch ? BATCH_WORDS[batch]['zh-cn'].described : ''),
  },
};
