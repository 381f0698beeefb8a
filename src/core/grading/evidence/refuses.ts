import type { Operation, Surroundings } from '../../contract/contract';
import { CAUSES, type Cause } from '../../inference/errors/cause';
import { documentedIn, usualStatus } from '../../inference/errors/documented';
import { series } from '../../texts/series';
import { code } from '../../texts/wording';
import type { Condition } from './kind';

export interface RefusesFields {
  /** Causes of failure whose answer must be documented, whatever the operation asks for. */
  refuses?: Cause[];
}

const EN: Record<Cause, string> = {
  credential: 'a missing or wrong credential',
  malformed: 'a malformed request',
  unknown: 'an id that leads nowhere',
  conflict: 'a conflict with what is there already',
};

const ZH_CN: Record<Cause, string> = {
  credential: '凭据缺失或错误',
  malformed: '请求格式错误',
  unknown: 'ID 不存在',
  conflict: '与已有内容冲突',
};

export const refuses: Condition<RefusesFields> = {
  schema: {
    refuses: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', enum: [...CAUSES] } },
  },
  narrow: (found, { refuses = [] }, contract) =>
    found.filter(
      ({ operation }) => operation !== undefined && undocumented(contract, operation, refuses).length === 0,
    ),
  describe: {
    en: ({ refuses = [] }) => ` that documents ${refuses.map((cause) => EN[cause]).join(', ')}`,
    'zh-cn': ({ refuses = [] }) => `，写明${series(refuses.map((cause) => `“${ZH_CN[cause]}”`))}时的响应`,
  },
  lacking: {
    en({ refuses = [] }, { name, operation, contract }) {
      const lacks = undocumented(contract, operation, refuses);
      const what = lacks.map((cause) => `${EN[cause]} (${MEND.en(...standing(contract, operation, cause))})`);
      return `${name} does not document ${what.join(' or ')}.`;
    },
    'zh-cn'({ refuses = [] }, { name, operation, contract }) {
      const lacks = undocumented(contract, operation, refuses);
      const what = lacks.map(
        (cause) => `${ZH_CN[cause]}（${MEND['zh-cn'](...standing(contract, operation, cause))}）`,
      );
      return `${name} 没有写明这些情况的响应：${series(what)}。`;
    },
  },
};

/** What to do about a status that is missing, or there and about something else. */
const MEND = {
  en: (status: string, isThere: boolean) =>
    isThere ? `${code(status)} tells of something else, or nothing` : `add ${code(status)}`,
  'zh-cn': (status: string, isThere: boolean) =>
    isThere ? `${code(status)} 写的是别的情况，或什么也没写` : `请加上 ${code(status)}`,
};

function standing(surroundings: Surroundings, operation: Operation, cause: Cause): [string, boolean] {
  const found = documentedIn(surroundings, operation, cause);
  return found.state === 'misleading' ? [found.response.status, true] : [usualStatus(cause), false];
}

function undocumented(surroundings: Surroundings, operation: Operation, causes: readonly Cause[]): Cause[] {
  return causes.filter((cause) => documentedIn(surroundings, operation, cause).state !== 'documented');
}
