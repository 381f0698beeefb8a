import type { Contract, Operation } from '../../contract/contract';
import { FIELD_MEANINGS } from '../../inference/meanings/lexicon';
import { illegalNames, isGrouped, otherNames, usualName } from '../../inference/naming/spoken-names';
import { series } from '../../texts/series';
import { code, listed } from '../../texts/wording';
import type { Condition } from './kind';

interface Names {
  /** Meanings each of which has the name here that most operations give it. */
  one?: readonly string[];
  /** Parameters and properties are identifiers in every language. */
  legal?: true;
  /** The operation belongs to one group: one declared tag, or the first part of its id. */
  grouped?: true;
}

export interface NamesFields {
  /** What a generated client is made of; with `every` for all of them. */
  names?: Names;
}

export const names: Condition<NamesFields> = {
  schema: {
    names: {
      description:
        'What a generated client is made of. `one`: meanings that have one name in the whole contract; `legal`: names are identifiers; `grouped`: one declared tag, or a prefix of the id.',
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        one: {
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: { type: 'string', $ref: '#/$defs/meaning' },
        },
        legal: { const: true },
        grouped: { const: true },
      },
    },
  },
  narrow: (found, { names = {} }, contract) =>
    found.filter(({ operation }) => operation !== undefined && !faultOf(contract, operation, names)),
  lacking: {
    en({ names = {} }, { name, operation, contract }) {
      const fault = faultOf(contract, operation, names);
      if (fault?.illegal)
        return `${name} has names that no language takes as they are: ${listed(fault.illegal)}.`;
      if (fault?.others)
        return `${name} calls the ${fault.meaning.en} ${listed(fault.others)}, and others call it ${code(fault.usual)}.`;
      return `${name} belongs to no group, or to several: give it one tag that the document declares.`;
    },
    'zh-cn'({ names = {} }, { name, operation, contract }) {
      const fault = faultOf(contract, operation, names);
      if (fault?.illegal)
        return `${name} 里有各种语言都不能直接使用的名称：${series(fault.illegal.map(code))}。`;
      if (fault?.others)
        return `${name} 把${fault.meaning['zh-cn']}叫作 ${series(fault.others.map(code))}，而别处叫作 ${code(fault.usual)}。`;
      return `${name} 没有分组，或属于多个分组：请给它一个在文档里声明过的 tag。`;
    },
  },
  describe: {
    en: ({ names: { one = [], legal, grouped } = {} }) =>
      [
        ...(legal ? [' whose names are identifiers'] : []),
        ...(grouped ? [' that belongs to one group'] : []),
        ...one.map((id) => ` with one name for the ${FIELD_MEANINGS.get(id)?.en ?? id}`),
      ].join(''),
    'zh-cn': ({ names: { one = [], legal, grouped } = {} }) =>
      [
        ...(legal ? ['，名称都是合法标识符'] : []),
        ...(grouped ? ['，只属于一个分组'] : []),
        ...one.map((id) => `，${FIELD_MEANINGS.get(id)?.['zh-cn'] ?? id}只有一个名称`),
      ].join(''),
  },
};

interface Fault {
  illegal?: readonly string[];
  others?: readonly string[];
  usual: string;
  meaning: { en: string; 'zh-cn': string };
}

function faultOf(
  contract: Contract,
  operation: Operation,
  { one = [], legal, grouped }: Names,
): Fault | undefined {
  const none = { usual: '', meaning: { en: '', 'zh-cn': '' } };
  const illegal = legal ? illegalNames(contract, operation) : [];
  if (illegal.length > 0) return { ...none, illegal };
  for (const id of one) {
    const others = otherNames(contract, operation, id);
    const meaning = FIELD_MEANINGS.get(id);
    if (others.length > 0 && meaning) return { others, usual: usualName(contract, id) ?? '', meaning };
  }
  return grouped && !isGrouped(contract, operation) ? none : undefined;
}
