import type { Contract, Operation } from '../../contract/contract';
import { nameLack } from '../../inference/versioning/endings/named';
import { dayLack } from '../../inference/versioning/endings/one-day';
import { toldLack } from '../../inference/versioning/endings/told';
import { ENDING_FACTS, type EndingFact } from './ending-facts';
import { ENDING_WORDS } from './ending-words';
import type { Condition } from './kind';

export interface EndingFields {
  /** What the contract settles about the end of what is deprecated there; where nothing is, nothing is owed. */
  ending?: EndingFact;
}

const LACKS: Record<EndingFact, (contract: Contract, operation: Operation) => object | undefined> = {
  told: (contract, operation) => (operation.deprecated ? toldLack(contract, operation) : undefined),
  named: nameLack,
  'one-day': dayLack,
};

export const ending: Condition<EndingFields> = {
  schema: { ending: { enum: [...ENDING_FACTS] } },
  narrow: (found, { ending }, contract) =>
    found.filter(
      ({ operation }) =>
        operation !== undefined && ending !== undefined && LACKS[ending](contract, operation) === undefined,
    ),
  lacking: {
    en: ({ ending }, short) => (ending ? ENDING_WORDS[ending].en.lacking(short) : ''),
    'zh-cn': ({ ending }, short) => (ending ? ENDING_WORDS[ending]['zh-cn'].lacking(short) : ''),
  },
  describe: {
    en: ({ ending }) => (ending ? ENDING_WORDS[ending].en.described : ''),
    'zh-cn': ({ ending }) => (ending ? ENDING_WORDS[ending]['zh-cn'].described : ''),
  },
};
