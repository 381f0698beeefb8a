import type { Operation, Surroundings } from '../../../src/core/contract/contract';
import type { Problem } from '../../../src/core/contract/problem';
import { bulkOf } from '../../../src/core/inference/async/bulk';
import { dedicatedKeys } from '../../../src/core/inference/idempotency/keys';
import type { Retry } from '../../../src/core/inference/idempotency/retry';
import { words } from '../../../src/core/inference/text/words';
import { code } from '../../../src/core/texts/wording';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

/** The idempotency key has one name and one place in the whole API. */
export default perDocument(function* ({ contract, operations, examine }) {
  const groups = new Map<string, Use[]>();
  const problems: Problem[] = [];
  for (const operation of operations) {
    const keys = dedicatedKeys(contract, operation);
    if (keys.length === 0) continue;
    examine(operation);
    const [first, second] = keys;
    if (first && second && isForThis(second.name))
      problems.push({
        message: `${code(operation.name)} takes the key twice, as ${code(labelOf(first))} and as ${code(labelOf(second))}. Keep one, so that it is clear which decides.`,
        path: second.path,
        related: [first.path],
      });
    // What is on its way out may keep what its callers send; a batch needs one token per item.
    if (!first || operation.deprecated || isPerItem(contract, operation, first)) continue;
    const label = labelOf(first);
    const group = first.parameter ? label.toLowerCase() : label;
    groups.set(group, [...(groups.get(group) ?? []), { operation, key: first, label }]);
  }
  const [main, ...others] = [...groups.values()].sort((a, b) => b.length - a.length || rank(a) - rank(b));
  for (const { key, label } of others.flat())
    problems.push({
      message: `${code(label)} is a second way to send the idempotency key: elsewhere it is ${code(main?.[0]?.label ?? '')}. Keep one, so that retry code is written once.`,
      path: key.path,
      ...(main?.[0] ? { related: [main[0].key.path] } : {}),
    });
  yield* oncePerPlace(problems);
});

interface Use {
  operation: Operation;
  key: Retry;
  label: string;
}

/** `header Idempotency-Key`, `body idempotency_key`. */
function labelOf({ name, parameter }: Retry): string {
  return `${parameter?.in ?? 'body'} ${name}`;
}

/** Of equals, the header is the one that a middleware can add. */
function rank([use]: Use[]): number {
  return use?.key.parameter?.in === 'header' ? 0 : 1;
}

/** Beside a header, a `request_id` in the body is for tracing and no second key. */
function isForThis(name: string): boolean {
  return /idempot|dedup/.test(words(name).join(''));
}

function isPerItem(contract: Surroundings, operation: Operation, { property }: Retry): boolean {
  return property !== undefined && bulkOf(contract, operation) !== undefined;
}
