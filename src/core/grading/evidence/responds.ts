import type { Operation } from '../../contract/contract';
import type { Condition } from './kind';

export interface RespondsFields {
  /** Statuses that must be documented; `4XX` counts for each 4xx. */
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
    found.filter(({ operation }) =>
      oneOfEach(fields).every((statuses) => statuses.some((status) => documents(operation, status))),
    ),
  lacking: {
    en: (fields, { name }) => `${name} does not document ${listed(fields, ' or ')}.`,
    'zh-cn': (fields, { name }) => `${name} 没有写明 ${listed(fields, ' 或 ')}。`,
  },
  describe: {
    en: (fields) => ` that documents ${listed(fields, ' or ')}`,
    'zh-cn': (fields) => `，写明 ${listed(fields, '或')} 响应`,
  },
};

function oneOfEach({ responds = [], respondsAny = [] }: RespondsFields): string[][] {
  return [...responds.map((status) => [status]), ...respondsAny];
}

function listed(fields: RespondsFields, or: string): string {
  return oneOfEach(fields)
    .map((statuses) => statuses.join(or))
    .join(', ');
}

/** `4XX` documents each 4xx; `default` documents none by name. */
function documents(operation: Operation | undefined, status: string): boolean {
  return (operation?.responses ?? []).some(
    (response) => response.status === status || response.status.toUpperCase() === `${status[0]}XX`,
  );
}
