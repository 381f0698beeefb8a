import type { Contract, Operation } from '../../contract/contract';
import { filterLack } from '../../inference/pagination/logs/filters';
import { orderOf } from '../../inference/pagination/logs/order';
import { resumeLack } from '../../inference/pagination/logs/resume';
import { stepsLack } from '../../inference/pagination/logs/steps';
import { timesLack } from '../../inference/pagination/logs/times';
import { walkLack } from '../../inference/pagination/logs/walk';
import { whyLack } from '../../inference/pagination/logs/why';
import type { Condition } from './kind';
import { LOG_FACTS, type LogFact } from './log-facts';
import { LOG_WORDS } from './log-words';

export interface LogFields {
  /** What the contract settles about a list that grows while it is read. */
  log?: LogFact;
}

const HOLDS: Record<LogFact, (contract: Contract, operation: Operation) => boolean> = {
  walk: (contract, operation) => walkLack(contract, operation) === undefined,
  filter: (contract, operation) => filterLack(contract, operation) === undefined,
  why: (contract, operation) => whyLack(contract, operation) === undefined,
  steps: (contract, operation) => stepsLack(contract, operation) === undefined,
  order: (contract, operation) => orderOf(contract, operation).isTold,
  resume: (contract, operation) => resumeLack(contract, operation) === undefined,
  times: (contract, operation) => timesLack(contract, operation) === undefined,
};

export const log: Condition<LogFields> = {
  schema: { log: { enum: [...LOG_FACTS] } },
  narrow: (found, { log }, contract) =>
    found.filter(
      ({ operation }) => operation !== undefined && log !== undefined && HOLDS[log](contract, operation),
    ),
  lacking: {
    en: ({ log }, short) => (log ? LOG_WORDS[log].en.lacking(short) : ''),
    'zh-cn': ({ log }, short) => (log ? LOG_WORDS[log]['zh-cn'].lacking(short) : ''),
  },
  describe: {
    en: ({ log }) => (log ? LOG_WORDS[log].en.described : ''),
    'zh-cn': ({ log }) => (log ? LOG_WORDS[log]['zh-cn'].described : ''),
  },
};
