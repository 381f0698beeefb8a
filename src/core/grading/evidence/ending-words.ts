import { nameLack, type NameLack } from '../../inference/versioning/endings/named';
import { dayLack, type DayLack } from '../../inference/versioning/endings/one-day';
import { toldLack, type ToldLack } from '../../inference/versioning/endings/told';
import type { Locale } from '../../texts/locale';
import { code } from '../../texts/wording';
import type { EndingFact } from './ending-facts';
import type { Short } from './kind';

interface Words {
  /** Behind what was selected: " that …". */
  described: string;
  lacking(this: void, short: Short): string;
}

/** The sentence for a lack, where there is one. */
function saying<Lack>(
  lackOf: (short: Short) => Lack | undefined,
  say: (lack: Lack, name: string) => string,
): Words['lacking'] {
  return (short) => {
    const lack = lackOf(short);
    return lack === undefined ? '' : say(lack, short.name);
  };
}

const told = ({ contract, operation }: Short) => toldLack(contract, operation);
const named = ({ contract, operation }: Short) => nameLack(contract, operation);
const oneDay = ({ contract, operation }: Short) => dayLack(contract, operation);

function toldInEnglish({ status, header, lacks }: ToldLack, name: string): string {
  if (lacks === 'header') return `The ${code(status)} response of ${name} declares no ${code(header)}.`;
  if (lacks === 'example')
    return `The ${code(header)} header of the ${code(status)} response of ${name} shows no example.`;
  return `The \`Link\` of the ${code(status)} response of ${name} shows no relation that leads on, such as \`successor-version\`.`;
}

function toldInChinese({ status, header, lacks }: ToldLack, name: string): string {
  if (lacks === 'header') return `${name} 的 ${code(status)} 响应没有声明 ${code(header)}。`;
  if (lacks === 'example') return `${name} 的 ${code(status)} 响应里，${code(header)} 没有给出示例。`;
  return `${name} 的 ${code(status)} 响应里，\`Link\` 没有指向替代者的关系，例如 \`successor-version\`。`;
}

function namedInEnglish({ name, kind, lacks, named = '' }: NameLack, operation: string): string {
  if (lacks === 'unknown') return `${operation} names ${code(named)}, and there is no such operation.`;
  if (lacks === 'deprecated') return `${operation} names ${code(named)}, which is deprecated itself.`;
  if (kind === 'operation')
    return `${operation} does not name the operation that takes its place, by its \`operationId\` or its path.`;
  return `The deprecated ${kind} ${code(name)} of ${operation} does not name what takes its place beside it.`;
}

function namedInChinese({ name, kind, lacks, named = '' }: NameLack, operation: string): string {
  if (lacks === 'unknown') return `${operation} 指向 ${code(named)}，但没有这个操作。`;
  if (lacks === 'deprecated') return `${operation} 指向 ${code(named)}，而它自己也已弃用。`;
  if (kind === 'operation') return `${operation} 没有用 \`operationId\` 或路径写明由哪个操作替代。`;
  if (kind === 'parameter') return `${operation} 里弃用的参数 ${code(name)} 没有写明由哪个参数替代。`;
  return `${operation} 里弃用的字段 ${code(name)} 没有写明由哪个字段替代。`;
}

function dayInEnglish(lack: DayLack): string {
  const name = code(lack.name);
  switch (lack.lacks) {
    case 'day':
      return `${name} is deprecated, and states no day on which it ends.`;
    case 'one':
      return `${name} states two days for one thing: ${code(lack.first)} and ${code(lack.second)}.`;
    case 'order':
      return `${name} ends on ${code(lack.first)}, before it is deprecated on ${code(lack.second)}.`;
    case 'weekday':
      return `${name} states ${code(lack.first)}, a day that is another weekday.`;
  }
}

function dayInChinese(lack: DayLack): string {
  const name = code(lack.name);
  switch (lack.lacks) {
    case 'day':
      return `${name} 已弃用，但没有写明哪一天下线。`;
    case 'one':
      return `${name} 的同一件事写了两个日期：${code(lack.first)} 和 ${code(lack.second)}。`;
    case 'order':
      return `${name} 在 ${code(lack.first)} 下线，早于弃用的日期 ${code(lack.second)}。`;
    case 'weekday':
      return `${name} 写的 ${code(lack.first)} 与当天的星期不符。`;
  }
}

/** How each fact is said to the learner, and what is said where it is missing. */
export const ENDING_WORDS: Record<EndingFact, Record<Locale, Words>> = {
  told: {
    en: {
      described: ' whose end, if it has one, is told in `Deprecation`, `Sunset` and `Link`, with examples',
      lacking: saying(told, toldInEnglish),
    },
    'zh-cn': {
      described: '，如果已弃用，就用 `Deprecation`、`Sunset` 和 `Link` 告知并给出示例',
      lacking: saying(told, toldInChinese),
    },
  },
  named: {
    en: {
      described: ' that names what takes the place of what is deprecated',
      lacking: saying(named, namedInEnglish),
    },
    'zh-cn': {
      described: '，其中弃用的部分写明由什么替代',
      lacking: saying(named, namedInChinese),
    },
  },
  'one-day': {
    en: {
      described: ' of which all that is deprecated ends on one day, wherever that is said',
      lacking: saying(oneDay, dayInEnglish),
    },
    'zh-cn': {
      described: '，其中弃用的部分无论在哪里都写同一个下线日期',
      lacking: saying(oneDay, dayInChinese),
    },
  },
};
