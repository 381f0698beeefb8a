import type { Contract, Operation } from '../../contract/contract';
import { answerWithoutVersion } from '../../inference/versioning/answered-version';
import { eventVersions, settlesEventVersion } from '../../inference/versioning/event-versions';
import { hasOwnVersion } from '../../inference/versioning/named-versions';
import { oddPlace } from '../../inference/versioning/places';
import { refusesUnknownVersion } from '../../inference/versioning/unknown-version';
import { formOfApi, oddVersion } from '../../inference/versioning/version-forms';
import { withoutVersion } from '../../inference/versioning/without-version';
import type { Condition } from './kind';
import { VERSIONING_FACTS, type VersioningFact } from './versioning-facts';
import { VERSIONING_WORDS } from './versioning-words';

export interface VersioningFields {
  /** What the contract settles about versions there. */
  versioning?: VersioningFact;
}

type Holds = (contract: Contract, operation: Operation) => boolean;

const HOLDS: Record<VersioningFact, Holds> = {
  'in-one-place': (contract, operation) => oddPlace(contract, operation) === undefined,
  without: unlessApart((contract, operation) => withoutVersion(contract, operation) === 'stays'),
  'one-form': (contract, operation) =>
    formOfApi(contract) !== undefined && oddVersion(contract, operation) === undefined,
  answered: unlessApart((contract, operation) => answerWithoutVersion(contract, operation) === undefined),
  refused: unlessApart(refusesUnknownVersion),
  'in-event': (contract, delivery) =>
    eventVersions(contract, delivery).some(({ kind }) => kind === 'content'),
  'in-type': (contract, delivery) => eventVersions(contract, delivery).some(({ kind }) => kind === 'type'),
  'of-events': settlesEventVersion,
};

/** What has no version to choose, such as a health check, owes nothing. */
function unlessApart(holds: Holds): Holds {
  return (contract, operation) => !hasOwnVersion(operation) || holds(contract, operation);
}

export const versioning: Condition<VersioningFields> = {
  schema: { versioning: { enum: [...VERSIONING_FACTS] } },
  narrow: (found, { versioning }, contract) =>
    found.filter(
      ({ operation }) =>
        operation !== undefined && versioning !== undefined && HOLDS[versioning](contract, operation),
    ),
  lacking: {
    en: ({ versioning }, short) => (versioning ? VERSIONING_WORDS[versioning].en.lacking(short) : ''),
    'zh-cn': ({ versioning }, short) =>
      versioning ? VERSIONING_WORDS[versioning]['zh-cn'].lacking(short) : '',
  },
  describe: {
    en: ({ versioning }) => (versioning ? VERSIONING_WORDS[versioning].en.described : ''),
    'zh-cn': ({ versioning }) => (versioning ? VERSIONING_WORDS[versioning]['zh-cn'].described : ''),
  },
};
