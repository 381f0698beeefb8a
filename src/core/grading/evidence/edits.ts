import { unexplainedIn } from '../../inference/http-semantics/patch-unexplained';
import { withoutCondition } from '../../inference/http-semantics/without-condition';
import type { Contract, Operation } from '../../contract/contract';
import type { Locale } from '../../texts/locale';
import type { Condition, Short } from './kind';

/**
 * What a contract settles about changes.
 * - `conditional`: one that names no version is refused, and one sees how
 * - `explained`: a PATCH says what a missing field and `null` mean, and leaves alone what is missing
 */
const EDITING_FACTS = ['conditional', 'explained'] as const;
type EditingFact = (typeof EDITING_FACTS)[number];

export interface EditsFields {
  /** What the contract settles about changes there. */
  edits?: EditingFact;
}

const HOLDS: Record<EditingFact, (contract: Contract, operation: Operation) => boolean> = {
  conditional: (contract, operation) => withoutCondition(contract, operation) === 'refused',
  explained: (contract, operation) => unexplainedIn(contract, operation) === undefined,
};

interface Words {
  described: string;
  lacking(this: void, short: Short): string;
}

const WORDS: Record<EditingFact, Record<Locale, Words>> = {
  conditional: {
    en: {
      described: ' that refuses a change without a version, and says how',
      lacking: ({ name, operation, contract }) =>
        withoutCondition(contract, operation) === 'done'
          ? `${name} without a version is carried out, whatever has changed since: refuse it.`
          : `${name} does not say how a change without a version is refused: demand it and document \`400\` or \`422\`, or document \`428\`.`,
    },
    'zh-cn': {
      described: '，拒绝没有版本的修改，并写明怎样拒绝',
      lacking: ({ name, operation, contract }) =>
        withoutCondition(contract, operation) === 'done'
          ? `${name} 不带版本也会执行，不管内容是否已经变过：请拒绝这样的修改。`
          : `${name} 没有写明怎样拒绝不带版本的修改：请把版本设为必填并写明 \`400\` 或 \`422\`，或者写明 \`428\`。`,
    },
  },
  explained: {
    en: {
      described: ' whose PATCH says what a missing field and `null` mean',
      lacking: ({ name, operation, contract }) =>
        ({
          missing: `${name} does not say what a missing field means: it should stay as it is.`,
          null: `${name} does not say what \`null\` does to a field.`,
          replaced: `${name} removes what is missing, so that a change of one field has to send all others.`,
        })[unexplainedIn(contract, operation) ?? 'missing'],
    },
    'zh-cn': {
      described: '，PATCH 写明字段缺失和 `null` 各是什么意思',
      lacking: ({ name, operation, contract }) =>
        ({
          missing: `${name} 没有说明字段缺失是什么意思：应当保持原值。`,
          null: `${name} 没有说明 \`null\` 会对字段做什么。`,
          replaced: `${name} 会清除没有传的字段，所以只改一个字段也得把其他字段都传一遍。`,
        })[unexplainedIn(contract, operation) ?? 'missing'],
    },
  },
};

export const edits: Condition<EditsFields> = {
  schema: { edits: { enum: [...EDITING_FACTS] } },
  narrow: (found, { edits: fact }, contract) =>
    found.filter(
      ({ operation }) => operation !== undefined && fact !== undefined && HOLDS[fact](contract, operation),
    ),
  lacking: {
    en: ({ edits: fact }, short) => (fact ? WORDS[fact].en.lacking(short) : ''),
    'zh-cn': ({ edits: fact }, short) => (fact ? WORDS[fact]['zh-cn'].lacking(short) : ''),
  },
  describe: {
    en: ({ edits: fact }) => (fact ? WORDS[fact].en.described : ''),
    'zh-cn': ({ edits: fact }) => (fact ? WORDS[fact]['zh-cn'].described : ''),
  },
};
