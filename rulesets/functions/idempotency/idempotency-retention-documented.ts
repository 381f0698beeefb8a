import type { Contract, Operation } from '../../../src/core/contract/contract';
import { tagsOf } from '../../../src/core/contract/head';
import { memoizeAlone, memoizeByText } from '../../../src/core/contract/memoize';
import type { Problem } from '../../../src/core/contract/problem';
import { successesOf } from '../../../src/core/contract/statuses';
import { dedicatedKeys } from '../../../src/core/inference/idempotency/keys';
import { isOnKeys, retentionIn, type Retention } from '../../../src/core/inference/idempotency/retention';
import type { Retry } from '../../../src/core/inference/idempotency/retry';
import { paragraphsOf } from '../../../src/core/inference/text/paragraphs';
import { isObject, type JsonObject, type JsonValue } from '../../../src/core/json';
import { code } from '../../../src/core/texts/wording';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

/** The text says how long a key is remembered, and what a repeat gets back. */
export default perDocument(function* ({ contract, operations, examine }) {
  const problems: Problem[] = [];
  for (const operation of operations) {
    const [key] = dedicatedKeys(contract, operation);
    if (!key) continue;
    examine(operation);
    const own = textAt(key);
    // The policy is published there.
    if (/https?:\/\//.test(own)) continue;
    const said = [retentionIn(own), ...saidAround(contract, operation, key.name)];
    const message = messageFor(
      code(key.name),
      said.some(({ remembered }) => remembered),
      said.some(({ replayed }) => replayed) || retentionIn(answersOf(operation)).replayed,
    );
    if (message !== undefined) problems.push({ message, path: key.path });
  }
  yield* oncePerPlace(problems);
});

function messageFor(name: string, remembered: boolean, replayed: boolean): string | undefined {
  if (remembered && replayed) return undefined;
  if (remembered)
    return `The description of ${name} should also say what a repeat gets back: the first response, or the present state.`;
  if (replayed) return `The description of ${name} should also say how long a key is remembered.`;
  return `The description of ${name} should say how long a key is remembered, and what a repeat gets back.`;
}

/** What a success says is said to whoever repeats, too. */
function answersOf(operation: Operation): string {
  return successesOf(operation)
    .map(({ description }) => description)
    .join('\n');
}

function textAt({ parameter, property, schema }: Retry): string {
  return [parameter?.description, ...[parameter?.node, property?.raw, schema?.node].flatMap(textsOf)].join(
    '\n',
  );
}

/** What is said about these keys where a caller would read on. */
function saidAround(contract: Contract, operation: Operation, name: string): Retention[] {
  const { root } = contract;
  const nodes = [operation.node, ...tagsOf(contract, operation), root['info'], root];
  const beside = [
    operation.summary,
    operation.body?.description,
    ...operation.responses.map(({ description }) => description),
  ];
  return [
    retentionOf(
      beside.map((text) => text ?? ''),
      name,
    ),
    ...nodes.filter(isObject).map((node) => saidAt(node)(name)),
  ];
}

/** The same of one node. Memoized by the name of the key: every operation asks the head of the document. */
const saidAt = memoizeAlone((node: JsonObject) => memoizeByText((name) => retentionOf(textsOf(node), name)));

/** What the paragraphs about these keys say. */
function retentionOf(texts: readonly string[], name: string): Retention {
  const paragraphs = texts.flatMap(paragraphsOf).filter((paragraph) => isOnKeys(paragraph, name));
  return retentionIn(paragraphs.join('\n'));
}

function textsOf(node: JsonValue | undefined): string[] {
  if (!isObject(node)) return [];
  const docs = node['externalDocs'];
  const linked = isObject(docs) ? [docs['description'], docs['url']] : [];
  return [node['description'], ...linked].filter((text) => typeof text === 'string');
}
