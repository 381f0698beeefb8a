import type { Contract, Operation } from '../../src/core/contract/contract';
import { paragraphsOf } from '../../src/core/contract/inference/paragraphs';
import type { Retry } from '../../src/core/contract/inference/retry';
import { successesOf } from '../../src/core/contract/statuses';
import { isObject, type JsonValue } from '../../src/core/json';
import { defineRule, oncePerPlace, reviewed, type Problem } from './define-rule';
import { dedicatedKeys } from './retries/keys';
import { code } from './wording';

const ID = 'idempotency-retention-documented';

/** The text says how long a key is remembered, and what a repeat gets back. */
export default defineRule(ID, function* (contract, examine) {
  const problems: Problem[] = [];
  for (const operation of reviewed(ID, contract.operations)) {
    for (const key of dedicatedKeys(contract, operation).slice(0, 1)) {
      examine(operation);
      const text = textAbout(contract, operation, key);
      // The policy is published there.
      if (/https?:\/\//.test(text.own)) continue;
      const all = `${text.own}\n${text.around}`;
      const message = messageFor(
        code(key.name),
        REMEMBERED.test(all),
        REPLAYED.test(`${all}\n${answersOf(operation)}`),
      );
      if (message !== undefined) problems.push({ message, path: key.path });
    }
  }
  yield* oncePerPlace(problems);
});

const REMEMBERED =
  /\d\s{0,3}-?\s{0,3}(s|sec|seconds?|min|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?)\b|\b(one|an?|two|three|seven|thirty|sixty|ninety) (minute|hour|day|week|month|year)|expir|retain|retention|\bkept\b|\bkeep\b|remember|\bstored\b|window|\bttl\b|lifetime|forever|never (deleted|forgotten|removed)|permanent|\d\s{0,3}(秒|分钟|个?小时|天|日|周|个?月|年)|过期|保留|保存|有效期|永久/i;
const REPLAYED =
  /\b(same|identical|original|first|initial|previous|earlier|stored|saved|cached|existing|missed|latest|current|present) (\w+ )?(response|result|answer|reply|status|state|outcome|resource|message)|replay|answer (again|that)|(nothing|not|never|without|no) [^.]{0,40}(second|twice|again|new|duplicate)|return[^.]{0,60}\b(already|existing|original|first|same)\b|at most (one|once)|(earlier|previous) (one|attempt|request)|only (one|once)|(原|原来|原始|首次|第一次|之前|已有|同一|相同|同样)的?[^。]{0,6}(响应|结果|回答|消息|资源)|重放|不会(再次|重复)/i;

function messageFor(name: string, remembered: boolean, replayed: boolean): string | undefined {
  if (remembered && replayed) return undefined;
  if (remembered)
    return `The description of ${name} should also say what a repeat gets back: the first answer, or the present state.`;
  if (replayed) return `The description of ${name} should also say how long a key is remembered.`;
  return `The description of ${name} should say how long a key is remembered, and what a repeat gets back.`;
}

/** What a success says is said to whoever repeats, too. */
function answersOf(operation: Operation): string {
  return successesOf(operation)
    .map(({ description }) => description)
    .join('\n');
}

/** What is said at the key, and what is said about these keys where a caller would read on. */
function textAbout(contract: Contract, operation: Operation, key: Retry): { own: string; around: string } {
  const { parameter, property, schema } = key;
  const own = [parameter?.description, ...[parameter?.node, property?.raw, schema?.node].flatMap(textsOf)];
  const { root } = contract;
  const tags = Array.isArray(root['tags']) ? root['tags'].filter(isObject) : [];
  const around = [
    ...textsOf(operation.node),
    operation.summary,
    operation.body?.description,
    ...operation.responses.map(({ description }) => description),
    ...tags.filter(({ name }) => typeof name === 'string' && operation.tags.includes(name)).flatMap(textsOf),
    ...textsOf(root['info']),
    ...textsOf(root),
  ];
  return {
    own: own.join('\n'),
    around: around.flatMap((text) => paragraphsOn(key.name, text ?? '')).join('\n'),
  };
}

function textsOf(node: JsonValue | undefined): string[] {
  if (!isObject(node)) return [];
  const docs = node['externalDocs'];
  const linked = isObject(docs) ? [docs['description'], docs['url']] : [];
  return [node['description'], ...linked].filter((text) => typeof text === 'string');
}

const ON_KEYS = /idempoten|\b(same|this|a|the|its|each|per) key\b|幂等|(同一个|这个|每个)键/i;

/** The paragraphs that speak about these keys: elsewhere "24 hours" is about something else. */
function paragraphsOn(name: string, text: string): string[] {
  return paragraphsOf(text).filter((paragraph) => ON_KEYS.test(paragraph) || paragraph.includes(name));
}
