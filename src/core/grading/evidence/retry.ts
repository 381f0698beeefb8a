import { shownRetryOf } from '../../inference/idempotency/retry';
import { RETRY_MECHANISMS, type RetryMechanism } from '../../inference/idempotency/retry-mechanism';
import type { Condition } from './kind';

export interface RetryFields {
  /** How a caller repeats the request safely. */
  retry?: RetryMechanism;
}

const EN: Record<RetryMechanism, string> = {
  header: ' with an idempotency key in a header',
  body: ' with an idempotency token in the body',
  'business-key': ' with a client-chosen business key and a documented 409',
  'natural-key': ' at a path the caller chooses',
};

const ZH_CN: Record<RetryMechanism, string> = {
  header: '，请求头里带幂等键',
  body: '，请求体里带幂等令牌',
  'business-key': '，由调用方提供业务编号并写明 409',
  'natural-key': '，路径由调用方决定',
};

export const retry: Condition<RetryFields> = {
  schema: { retry: { enum: [...RETRY_MECHANISMS] } },
  narrow: (found, { retry }, contract) =>
    found.filter(
      ({ operation }) => operation !== undefined && shownRetryOf(contract, operation)?.kind === retry,
    ),
  lacking: {
    en: (_, { name }) => `${name} cannot tell a repeat from a new request.`,
    'zh-cn': (_, { name }) => `${name} 分不清重复请求和新请求。`,
  },
  describe: {
    en: ({ retry }) => (retry ? EN[retry] : ''),
    'zh-cn': ({ retry }) => (retry ? ZH_CN[retry] : ''),
  },
};
