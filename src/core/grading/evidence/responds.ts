import type { Response } from '../../contract/contract';
import { series } from '../../texts/series';
import { code } from '../../texts/wording';
import type { Condition } from './kind';

export interface RespondsFields {
  /** Statuses that must be documented; `4XX` counts for each 4xx, but not for 428. */
  responds?: string[];
  /** Each entry lists alternatives, e.g. [['409'], ['422', '400']]: one of each must be documented. */
  respondsAny?: string[][];
}

export const responds: Condition<RespondsFields> = {
  schema: {
    responds: { $ref: '#/$defs/statuses' },
    respondsAny: { type: 'array', minItems: 1, items: { $ref: '#/$defs/statuses' } },
  },
  narrow: (found, fields) =>
    found.filter(({ responses }) =>
      oneOfEach(fields).every((statuses) => statuses.some((status) => documents(responses, status))),
    ),
  lacking: {
    en: (fields, { name }) => `${name} does not document ${inEnglish(fields)}.`,
    'zh-cn': (fields, { name }) => `${name} 没有写明 ${inChinese(fields)} 响应。`,
  },
  describe: {
    en: (fields) => ` that documents ${inEnglish(fields)}`,
    'zh-cn': (fields) => `，写明 ${inChinese(fields)} 响应`,
  },
};

function oneOfEach({ responds = [], respondsAny = [] }: RespondsFields): string[][] {
  return [...responds.map((status) => [status]), ...respondsAny];
}

function inEnglish(fields: RespondsFields): string {
  return oneOfEach(fields)
    .map((statuses) => statuses.join(' or '))
    .join(', ');
}

function inChinese(fields: RespondsFields): string {
  return oneOfEach(fields)
    .map((statuses) => series(statuses.map(code), '或'))
    .join('，以及 ');
}

/** `4XX` documents each 4xx; `default` documents none by name. */
function documents(responses: readonly Response[], status: string): boolean {
  const ranges = status === OF_ITS_OWN ? [] : [`${status[0]}XX`];
  return responses.some(
    (response) => response.status === status || ranges.includes(response.status.toUpperCase()),
  );
}

/** That a condition is missing is what no range says of itself: whether one is demanded is the question. */
const OF_ITS_OWN = '428';
