import type { Operation, Surroundings } from '../../../src/core/contract/contract';
import { flatten, keyword, type Flat } from '../../../src/core/contract/flatten';
import { isChosenByCaller, isSingleton } from '../../../src/core/inference/idempotency/chosen-keys';
import {
  bodiesWithout,
  examplesOfKey,
  isUsable,
  showsKey,
} from '../../../src/core/inference/idempotency/key-examples';
import { shownRetryOf, type Retry } from '../../../src/core/inference/idempotency/retry';
import { isTooNarrow } from '../../../src/core/inference/idempotency/room';
import { isWrite } from '../../../src/core/inference/operations/kinds';
import { textOf } from '../../../src/core/inference/fields/data-fields';
import { hasLongest, saidLongest } from '../../../src/core/inference/fields/longest';
import { code } from '../../../src/core/texts/wording';
import type { Problem } from '../../../src/core/contract/problem';
import { perDocument } from '../rule/per-document';

/** The key by which a repeat is recognised is a string with a length that leaves room, and an example that fits. */
export default perDocument(function* ({ contract, operations, examine }) {
  for (const operation of operations.filter(isWrite)) {
    const retry = shownRetryOf(contract, operation);
    if (!retry) continue;
    // The id that it borrows is judged at the item.
    const isBorrowed = isSingleton(operation, retry);
    if (!isBorrowed && !isChosenByCaller(contract, operation, retry)) continue;
    examine(operation);
    if (isBorrowed) continue;
    yield* problemsOf(contract, operation, retry);
  }
});

function* problemsOf(contract: Surroundings, operation: Operation, retry: Retry): Generator<Problem> {
  const { name, path, schema } = retry;
  const missing = missingFrom(contract, operation, retry);
  if (missing.length > 0)
    yield {
      message: isOwnName(retry)
        ? `${code(name)}, which the caller chooses and by which a repeat is recognised, should also state ${code(missing.join(', '))}.`
        : `The idempotency key ${code(name)} should also state ${code(missing.join(', '))}.`,
      path,
    };
  else if (schema && isTooNarrow(flatten(contract, schema), isOwnName(retry)))
    yield {
      message: `The schema of ${code(name)} allows so few values that two requests would soon share one. Leave room for a value that is never used twice, such as a UUID.`,
      path,
    };
  else yield* otherwiseSaid(contract, retry);
  const examples = examplesOfKey(contract, retry);
  const [first] = examples;
  const faults = first ? examples.filter(({ value }) => !isUsable(contract, value, retry)) : [];
  if (first && faults.length === examples.length)
    yield {
      message: `The example of ${code(name)} should be one that its schema allows and that could be real: as it stands, a copy of it fails.`,
      path: first.path,
    };
  for (const { path: bare } of bodiesWithout(operation, retry))
    yield {
      message: `The example of the body should show ${code(name)} too: whoever copies it sends no key.`,
      path: bare,
    };
}

/** A text that promises another length than the schema: who trusts it is refused. */
function* otherwiseSaid(
  contract: Surroundings,
  { name, path, schema, parameter, property }: Retry,
): Generator<Problem> {
  const longest = schema && keyword(flatten(contract, schema), 'maxLength');
  const text = parameter?.description ?? (property ? textOf(contract, property) : '');
  const said = saidLongest(text);
  if (typeof longest !== 'number' || said === undefined || said === longest) return;
  yield {
    message: `The text of ${code(name)} promises another length than its \`maxLength\`: correct one of them.`,
    path,
  };
}

/** The id of the thing itself: nobody calls it an idempotency key. */
function isOwnName({ kind }: Retry): boolean {
  return kind === 'natural-key' || kind === 'business-key';
}

function missingFrom(contract: Surroundings, operation: Operation, retry: Retry): string[] {
  // A schema in another file cannot be read, so it cannot be judged.
  const flat = retry.schema && flatten(contract, retry.schema);
  if (flat?.parts.every(({ node }) => Object.keys(node).length === 0) && retry.property) return [];
  // An order number is a fine key of its own.
  if (isOwnName(retry) && flat?.types.has('integer')) return [];
  const missing: string[] = [];
  if (!flat || !isText(flat)) missing.push('type: string');
  if (!flat || !hasLongest(flat)) missing.push('maxLength');
  if (!showsKey(contract, operation, retry)) missing.push('example');
  return missing;
}

function isText(flat: Flat): boolean {
  if (flat.types.size > 0) return flat.types.has('string');
  return keyword(flat, 'maxLength') !== undefined || keyword(flat, 'format') !== undefined;
}
