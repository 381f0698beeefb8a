import type { Contract } from '../../../contract/contract';
import { watched } from '../../../contract/unread';
import type { Condition, Short } from '../kind';
import type { Among, ChangeFields, Relation } from './fields';
import { breaksOf, gapsOf, holds, isGone, RELATIONS } from './relations';
import { SIDES } from './sides';
import { BECAME, OF_SIDE } from './words';

const ids = {
  type: 'array',
  minItems: 1,
  uniqueItems: true,
  items: { type: 'string', $ref: '#/$defs/changeKind' },
};
const named = { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', minLength: 1 } };
const among = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    side: { enum: [...SIDES] },
    kinds: ids,
    butNot: ids,
    named,
    butNamed: named,
    risky: { const: true },
  },
};

export const change: Condition<ChangeFields> = {
  schema: {
    change: {
      description:
        'What became of the operation since baseline.yaml. kept: it was there, and nothing breaks its callers; added: it was not; deprecated or undeprecated: since then; breaking: something breaks its callers. kept and breaking can be narrowed to a side, and to kinds of change.',
      oneOf: [
        { enum: [...RELATIONS] },
        {
          type: 'object',
          additionalProperties: false,
          minProperties: 1,
          maxProperties: 1,
          properties: { kept: among, breaking: among },
        },
      ],
    },
  },
  narrow(found, fields, contract) {
    const { relation, of } = read(fields);
    if (!relation) return [];
    const those = () =>
      found.filter(({ operation }) => operation && holds(contract, operation, relation, of));
    const isCertain =
      relation === 'kept' &&
      found.some(({ operation }) => operation && breaksOf(contract, operation, of).length > 0);
    // A break that is seen counts, whatever else was not.
    return isCertain ? watched(those).value : those();
  },
  lacking: {
    en(fields, short) {
      const { relation, of } = read(fields);
      const { name, contract, operation } = short;
      if (isGone(contract, operation))
        return `${name} is gone since the shipped version: bring it back, deprecated if it has to go.`;
      if (relation === 'added') return `${name} was there before.`;
      if (relation === 'deprecated') return `${name} has not been deprecated since the shipped version.`;
      if (relation === 'undeprecated')
        return `${name} was not deprecated in the shipped version, or is so still.`;
      if (relation === 'breaking') return `Nothing breaks the callers of ${name}.`;
      const first = firstBreak(contract, short, of);
      const [gap] = gapsOf(contract, operation);
      if (first === undefined && gap) return `${name} could not be compared: ${gap.reason}`;
      return first === undefined ? `${name} was not there before.` : `Callers of ${name} break: ${first}`;
    },
    'zh-cn'(fields, short) {
      const { relation, of } = read(fields);
      const { name, contract, operation } = short;
      if (isGone(contract, operation))
        return `已发布的版本有 ${name}，现在没有了：请恢复它；如果以后要下线，先标记为弃用。`;
      if (relation === 'added') return `${name} 以前就有。`;
      if (relation === 'deprecated') return `${name} 在已发布的版本之后没有标记为弃用。`;
      if (relation === 'undeprecated') return `${name} 在已发布的版本里没有弃用，或者现在仍然弃用。`;
      if (relation === 'breaking') return `${name} 没有破坏性变更。`;
      const first = firstBreak(contract, short, of);
      const [gap] = gapsOf(contract, operation);
      if (first === undefined && gap) return `${name} 无法比较：${gap.reason}`;
      return first === undefined ? `${name} 以前没有。` : `${name} 的调用方会出错：${first}`;
    },
  },
  describe: {
    en: (fields) => describe(fields, 'en'),
    'zh-cn': (fields) => describe(fields, 'zh-cn'),
  },
};

function read({ change: asked }: ChangeFields): { relation: Relation | undefined; of: Among } {
  if (typeof asked !== 'object') return { relation: asked, of: {} };
  return 'kept' in asked
    ? { relation: 'kept', of: asked.kept }
    : { relation: 'breaking', of: asked.breaking };
}

function firstBreak(contract: Contract, { operation }: Short, of: Among): string | undefined {
  return breaksOf(contract, operation, of)[0]?.message;
}

function describe(fields: ChangeFields, locale: 'en' | 'zh-cn'): string {
  const { relation, of } = read(fields);
  if (!relation) return '';
  return BECAME[locale][relation] + (of.side ? OF_SIDE[locale][of.side] : '');
}
