import type { Contract, Operation } from '../../../src/core/contract/contract';
import { memoizeByText, memoizeAlone } from '../../../src/core/contract/memoize';
import { paragraphsOf } from '../../../src/core/inference/text/paragraphs';
import type { Retry } from '../../../src/core/inference/idempotency/retry';
import { successesOf } from '../../../src/core/contract/statuses';
import { isObject, type JsonObject, type JsonValue } from '../../../src/core/json';
import type { Problem } from '../../../src/core/contract/problem';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { dedicatedKeys } from '../../../src/core/inference/idempotency/keys';
import { code } from '../../../src/core/texts/wording';

/** The text says how long a key is remembered, and what a repeat gets back. */
export default perDocument(function* ({ contract, operations, examine }) {
  const problems: Problem[] = [];
  for (const operation of operations) {
    for (const key of dedicatedKeys(contract, operation).slice(0, 1)) {
      examine(operation);
      const own = textAt(key);
      // The policy is published there.
      if (/https?:\/\//.test(own)) continue;
      const told = [toldIn(own), ...toldAround(contract, operation, key.name)];
      const message = messageFor(
        code(key.name),
        told.some(({ remembered }) => remembered),
        told.some(({ replayed }) => replayed) || REPLAYED.test(answersOf(operation)),
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

/** What a text says about keys. */
interface Told {
  remembered: boolean;
  replayed: boolean;
}

function toldIn(text: string): Told {
  return { remembered: REMEMBERED.test(text), replayed: REPLAYED.test(text) };
}

function textAt({ parameter, property, schema }: Retry): string {
  return [parameter?.description, ...[parameter?.node, property?.raw, schema?.node].flatMap(textsOf)].join(
    '\n',
  );
}

/** What is said about these keys where a caller would read on. */
function toldAround({ root }: Contract, operation: Operation, name: string): Told[] {
  const tags = Array.isArray(root['tags']) ? root['tags'].filter(isObject) : [];
  const nodes = [
    operation.node,
    ...tags.filter((tag) => typeof tag['name'] === 'string' && operation.tags.includes(tag['name'])),
    root['info'],
    root,
  ];
  const beside = [
    operation.summary,
    operation.body?.description,
    ...operation.responses.map(({ description }) => description),
  ];
  return [
    toldIn(beside.flatMap((text) => paragraphsOn(name, text ?? '')).join('\n')),
    ...nodes.filter(isObject).map((node) => toldAt(node)(name)),
  ];
}

/** The same of one node. Remembered by the name of the key: every operation asks the head of the document. */
const toldAt = memoizeAlone((node: JsonObject) =>
  memoizeByText((name) =>
    toldIn(
      textsOf(node)
        .flatMap((text) => paragraphsOn(name, text))
        .join('\n'),
    ),
  ),
);

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
