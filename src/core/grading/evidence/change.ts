import { sinceBaseline, type KnownChange } from '../../compatibility/since-baseline';
import type { Contract, Operation } from '../../contract/contract';
import { isWithin } from '../../json';
import type { Condition } from './kind';

const RELATIONS = ['kept', 'stayed', 'added', 'deprecated', 'breaking'] as const;
type Relation = (typeof RELATIONS)[number];

export interface ChangeFields {
  /**
   * What became of the operation since `baseline.yaml`. `kept`: it was there, and nothing breaks its callers; `stayed`: it
   * was there, whatever became of it (rules `compat-*` say what breaks); `added`: it was not; `deprecated`: since then; `breaking`: something breaks its callers.
   */
  change?: Relation;
}

export const change: Condition<ChangeFields> = {
  schema: {
    change: {
      description:
        'What became of the operation since baseline.yaml. kept: it was there, and nothing breaks its callers; stayed: it was there, whatever became of it; added: it was not; deprecated: since then; breaking: something breaks its callers.',
      enum: [...RELATIONS],
    },
  },
  narrow: (found, { change }, contract) =>
    found.filter(
      ({ operation }) =>
        operation !== undefined && change !== undefined && HOLDS[change](contract, operation),
    ),
  lacking: {
    en: ({ change }, { name, operation, contract }) => {
      if (change === 'added') return `${name} was there before.`;
      if (change === 'stayed') return `${name} was not there before.`;
      if (change === 'deprecated') return `${name} has not been deprecated since the shipped version.`;
      if (change === 'breaking') return `Nothing breaks the callers of ${name}.`;
      const [first] = breaksOf(contract, operation);
      return first ? `Callers of ${name} break: ${first.message}` : `${name} was not there before.`;
    },
    'zh-cn': ({ change }, { name, operation, contract }) => {
      if (change === 'added') return `${name} 以前就有。`;
      if (change === 'stayed') return `${name} 以前没有。`;
      if (change === 'deprecated') return `${name} 在已发布的版本之后没有标记为弃用。`;
      if (change === 'breaking') return `${name} 没有破坏性变更。`;
      const [first] = breaksOf(contract, operation);
      return first ? `${name} 的调用方会出错：${first.message}` : `${name} 以前没有。`;
    },
  },
  describe: {
    en: ({ change }) => (change ? EN[change] : ''),
    'zh-cn': ({ change }) => (change ? ZH_CN[change] : ''),
  },
};

const EN: Record<Relation, string> = {
  kept: ' that works as it did in the shipped version',
  stayed: ' that the shipped version had, too',
  added: ' that the shipped version did not have',
  deprecated: ' that has been deprecated since the shipped version',
  breaking: ' that breaks the callers of the shipped version',
};

const ZH_CN: Record<Relation, string> = {
  kept: '，并与已发布的版本兼容',
  stayed: '，是已发布的版本就有的',
  added: '，是已发布的版本没有的',
  deprecated: '，在已发布的版本之后标记为弃用',
  breaking: '，会让已发布版本的调用方出错',
};

/** Where no baseline is known, nothing is so. */
const HOLDS: Record<Relation, (contract: Contract, operation: Operation) => boolean> = {
  kept: (contract, operation) =>
    wasThere(contract, operation) === true && breaksOf(contract, operation).length === 0,
  stayed: (contract, operation) => wasThere(contract, operation) === true,
  added: (contract, operation) => wasThere(contract, operation) === false,
  deprecated: (contract, operation) =>
    metBy(contract, operation).some(
      ({ kind, path }) =>
        kind === 'deprecation-added' &&
        isWithin(path, operation.path) &&
        path.length <= operation.path.length + 1,
    ),
  breaking: (contract, operation) => breaksOf(contract, operation).length > 0,
};

/** Whether the shipped version had it; undefined where none is known. */
export function wasThere({ root }: Contract, operation: Operation): boolean | undefined {
  return sinceBaseline(root)?.kept.includes(operation);
}

function metBy({ root }: Contract, operation: Operation): readonly KnownChange[] {
  return sinceBaseline(root)?.changes.filter(({ operations }) => operations.includes(operation)) ?? [];
}

function breaksOf(contract: Contract, operation: Operation): readonly KnownChange[] {
  return metBy(contract, operation).filter(({ severity }) => severity === 'breaking');
}
