import type { Operation } from '../../contract/contract';
import { memoizeAlone } from '../../contract/memoize';
import { segments, singular, words, type Segment } from '../text/words';
import { BELOW_ITEM, BESIDE, EFFECT, MAKES, READ, SESSION, STATE, STATE_PHRASE, UNCLEAR } from './verbs';

/**
 * What a POST is for, as far as its name tells.
 * - `read`: looks something up, checks or computes it; POST only carries the question
 * - `state`: sets a state of something that exists; doing it twice changes nothing more
 * - `effect`: makes something happen, and twice makes it happen twice
 * - `session`: signs in, gets or gives back a token
 * - `unknown`: the name is a noun
 */
export type Intent = 'read' | 'state' | 'effect' | 'session' | 'unknown';

/** Judges an operation by the last segment of its path, then by the verbs of its operationId and its summary. */
export const intentOf = memoizeAlone((operation: Operation): Intent => {
  const path = segments(operation.route);
  const last = path.at(-1);
  const bySegment = last && !last.parameter ? intentOfSegment(last.text, path.length > 1) : 'unknown';
  if (last && bySegment === 'effect' && isManyOf(path.at(-2), last)) return 'read';
  if (bySegment !== 'unknown') return bySegment;
  const byId = intentOfId(operation.operationId);
  const byName = byId === 'unknown' ? intentOfWords(operation) : byId;
  // `POST /task_assignments`, "Assign a task", 201: the noun and the answer outweigh the verb.
  const adds = last?.parameter === false && operation.responses.some(({ status }) => status === '201');
  return byName === 'state' && adds ? 'unknown' : byName;
});

function intentOfSegment(text: string, hasParent: boolean): Intent {
  const all = words(text);
  const spoken = all.filter((word) => !BESIDE.has(word));
  const [first = ''] = spoken;
  if (spoken.length === 0)
    return all.some((word) => /^(batch|bulk|multi)$/.test(word)) ? 'effect' : 'unknown';
  if (SESSION.has(spoken.join(''))) return 'session';
  if (READ.has(first)) return 'read';
  // A verb alone is an action on what stands before it; `/holds` and `/releases` are things.
  if (hasParent && (spoken.length === 1 ? STATE : STATE_PHRASE).has(first)) return 'state';
  if (EFFECT.has(first) && (spoken.length === 1 || MAKES.has(first))) return 'effect';
  // `chat.postMessage`, `message.create`: the resource comes first.
  const action = text.split('.').at(-1) ?? '';
  if (action === text) return 'unknown';
  if (EFFECT.has(words(action)[0] ?? '')) return 'effect';
  return intentOfSegment(action, true);
}

/** `cancel`, `revoke`, `cancellation`: below an item an action on it. */
export function isActionBelowItem(text: string): boolean {
  return intentOfSegment(text, true) === 'state' || BELOW_ITEM.has(words(text).map(singular).join(' '));
}

/** `createMessage`, `messages.create`, `issues/create-comment`, `messages_create`. */
function intentOfId(operationId: string | undefined): Intent {
  if (operationId === undefined) return 'unknown';
  const [first = '', second = ''] = words(operationId.split(/[./:]/).at(-1) ?? '');
  const verb = /^(perform|do|execute|run|make|post)$/.test(first) && READ.has(second) ? second : first;
  const trailing = /[_.]([a-z]+)$/.exec(operationId)?.[1] ?? '';
  // `Flows_CreateFlow`: the service comes first, as generators of C# write it.
  const [ofService = ''] = words(/^[A-Z][A-Za-z\d]*_([A-Z][A-Za-z\d]*)$/.exec(operationId)?.[1] ?? '');
  for (const word of [verb, trailing, ofService]) {
    if (READ.has(word)) return 'read';
    if (MAKES.has(word)) return 'effect';
    if (!UNCLEAR.has(word) && STATE.has(word)) return 'state';
    if (SESSION.has(word)) return 'session';
  }
  return 'unknown';
}

/** `/points/query/batch`: many questions are still questions. */
function isManyOf(before: Segment | undefined, last: Segment): boolean {
  if (!before || before.parameter || !words(last.text).every((word) => BESIDE.has(word))) return false;
  return READ.has(words(before.text)[0] ?? '');
}

/** What the summary says. Of the description, only that it looks something up: "Retrieves the methods …". */
function intentOfWords({ summary, description }: Operation): Intent {
  const bySummary = intentOfSummary(summary);
  if (bySummary !== 'unknown') return bySummary;
  return intentOfSummary(description.slice(0, 40)) === 'read' ? 'read' : 'unknown';
}

/** `Send a message`, `Creates a room`. */
function intentOfSummary(summary: string): Intent {
  const verb = words(summary)[0] ?? '';
  for (const word of [verb, verb.replace(/s$/, '')]) {
    if (READ.has(word)) return 'read';
    if (MAKES.has(word)) return 'effect';
    if (!UNCLEAR.has(word) && STATE.has(word)) return 'state';
  }
  // Chinese puts no space behind the verb: `更换密钥`.
  if (/^(查询|查看|列出|获取|读取|搜索|检索)/.test(verb)) return 'read';
  return /^(取消|撤销|撤回|更换|替换|更新|修改|删除|重置|暂停|恢复|启用|停用)/.test(verb)
    ? 'state'
    : 'unknown';
}

/** The noun an operation is about: its last path segment that is neither a parameter nor an action. */
export const subjectOf = memoizeAlone((operation: Operation): string | undefined => {
  const path = segments(operation.route).filter(({ parameter }) => !parameter);
  const isAction = ({ text }: { text: string }, i: number) => intentOfSegment(text, i > 0) !== 'unknown';
  return (path.filter((segment, i) => !isAction(segment, i)).at(-1) ?? path.at(-1))?.text;
});

/** The last word of that noun, in the singular: `message` of `/phone_messages`. */
export function nounOf(operation: Operation): string {
  return singular(words(subjectOf(operation) ?? '').at(-1) ?? '');
}
