/** What a text says about keys. */
export interface Retention {
  /** For how long a key is remembered. */
  remembered: boolean;
  /** What a repeat gets back. */
  replayed: boolean;
}

/** Reads a text that is about keys: elsewhere "24 hours" is about something else; see `isOnKeys`. */
export function retentionIn(text: string): Retention {
  return { remembered: REMEMBERED.test(text), replayed: REPLAYED.test(text) };
}

/** True for a text that speaks about idempotency keys, or names this one. */
export function isOnKeys(text: string, name: string): boolean {
  return ON_KEYS.test(text) || text.includes(name);
}

const REMEMBERED =
  /\d\s{0,3}-?\s{0,3}(s|sec|seconds?|min|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?)\b|\b(one|an?|two|three|seven|thirty|sixty|ninety) (minute|hour|day|week|month|year)|expir|retain|retention|\bkept\b|\bkeep\b|remember|\bstored\b|window|\bttl\b|lifetime|forever|never (deleted|forgotten|removed)|permanent|\d\s{0,3}(秒|分钟|个?小时|天|日|周|个?月|年)|过期|保留|保存|有效期|永久/i;
const REPLAYED =
  /\b(same|identical|original|first|initial|previous|earlier|stored|saved|cached|existing|missed|latest|current|present) (\w+ )?(response|result|answer|reply|status|state|outcome|resource|message)|replay|answer (again|that)|(nothing|not|never|without|no) [^.]{0,40}(second|twice|again|new|duplicate)|return[^.]{0,60}\b(already|existing|original|first|same)\b|at most (one|once)|(earlier|previous) (one|attempt|request)|only (one|once)|(原|原来|原始|首次|第一次|之前|已有|同一|相同|同样)的?[^。]{0,6}(响应|结果|回答|消息|资源)|重放|不会(再次|重复)/i;
const ON_KEYS = /idempoten|\b(same|this|a|the|its|each|per) key\b|幂等|(同一个|这个|每个)键/i;
