import type { Contract, Operation, Surroundings } from '../../../src/core/contract/contract';
import { flatten, keyword, type Flat } from '../../../src/core/contract/flatten';
import { endsInParameter, isCreate, isWrite } from '../../../src/core/inference/operations/kinds';
import { isOwnId, retryOf, type Retry } from '../../../src/core/inference/idempotency/retry';
import { responsesFor } from '../../../src/core/contract/statuses';
import { perDocument } from '../rule/per-document';
import { isDedicated } from '../../../src/core/inference/idempotency/keys';
import { code } from '../../../src/core/texts/wording';

/** The key by which a repeat is recognised is a string that states how long it may be, and shows an example. */
export default perDocument(function* ({ contract, operations, examine }) {
  for (const operation of operations.filter(isWrite)) {
    const retry = retryOf(contract, operation);
    if (!retry || !(isSingleton(operation, retry) || isChosenByCaller(contract, operation, retry))) continue;
    examine(operation);
    // The one thing below an item (`/appointments/{id}/reminder`) borrows the id of the item, which is judged there.
    if (isSingleton(operation, retry)) continue;
    const missing = missingFrom(contract, operation, retry);
    if (missing.length === 0) continue;
    yield {
      message: `The idempotency key ${code(retry.name)} should also state ${code(missing.join(', '))}.`,
      path: retry.path,
    };
  }
});

function isSingleton(operation: Operation, { kind, parameter }: Retry): boolean {
  return kind === 'natural-key' && parameter !== undefined && !endsInParameter(operation);
}

/**
 * A header or a token is there for this purpose. An id in the body or the path counts where the caller makes it
 * up: not a user name, and not an id that a POST to the collection gave out.
 */
function isChosenByCaller(contract: Contract, operation: Operation, retry: Retry): boolean {
  if (retry.kind === 'header' || retry.kind === 'body') return isDedicated(retry);
  if (!isOwnId(retry.name, operation)) return false;
  if (retry.kind === 'business-key') return true;
  return (
    retry.parameter !== undefined &&
    (!isGivenOut(contract, operation) || responsesFor(operation, '201').length > 0)
  );
}

/** True where a POST to the collection, or to something in it such as `/files/upload`, makes the items. */
function isGivenOut(contract: Contract, { route }: Operation): boolean {
  const collection = route.replace(/\/[^/]*\/?$/, '');
  return contract.operations.some(
    (other) =>
      isCreate(contract, other) &&
      (other.route.replace(/\/$/, '') === collection ||
        (other.route.startsWith(`${collection}/`) && !other.route.startsWith(`${collection}/{`))),
  );
}

function missingFrom(contract: Surroundings, operation: Operation, retry: Retry): string[] {
  // A schema in another file cannot be read, so it cannot be judged.
  const flat = retry.schema && flatten(contract, retry.schema);
  if (flat?.parts.every(({ node }) => Object.keys(node).length === 0) && retry.property) return [];
  const own = retry.kind === 'natural-key' || retry.kind === 'business-key';
  // An order number is a fine key of its own.
  if (own && flat?.types.has('integer')) return [];
  const missing: string[] = [];
  if (!flat || !isText(flat)) missing.push('type: string');
  if (!flat || !isBounded(flat)) missing.push('maxLength');
  if (!hasExample(flat, operation, retry)) missing.push('example');
  return missing;
}

function isText(flat: Flat): boolean {
  if (flat.types.size > 0) return flat.types.has('string');
  return keyword(flat, 'maxLength') !== undefined || keyword(flat, 'format') !== undefined;
}

/** A length, or a format or pattern that amounts to one. */
function isBounded(flat: Flat): boolean {
  if (typeof keyword(flat, 'maxLength') === 'number' || Array.isArray(keyword(flat, 'enum'))) return true;
  const format = keyword(flat, 'format');
  if (typeof format === 'string' && /^(uuid|guid|ulid|cuid2?|ksuid|nanoid|email|hostname)/i.test(format))
    return true;
  const pattern = keyword(flat, 'pattern');
  if (typeof pattern !== 'string' || !/^\^.*\$$/s.test(pattern)) return false;
  const outsideClasses = pattern.replace(/\\./g, '.').replace(/\[[^[\]]*\]/g, '.');
  return !/[*+]|\{\d+,\}/.test(outsideClasses);
}

function hasExample(
  flat: Flat | undefined,
  operation: Operation,
  { name, parameter, property }: Retry,
): boolean {
  if ((parameter?.examples.length ?? 0) > 0) return true;
  const inSchema = ['example', 'examples', 'enum', 'const'];
  if (flat && inSchema.some((key) => keyword(flat, key) !== undefined)) return true;
  if (property?.raw['example'] !== undefined || property?.raw['examples'] !== undefined) return true;
  // The example of the whole body shows the key in place.
  const bodies = property ? (operation.body?.content ?? []) : [];
  return bodies.some(({ examples, schema }) =>
    [...examples.map(({ value }) => value), schema?.node['example'], schema?.node['examples']].some((value) =>
      JSON.stringify(value ?? null).includes(`${JSON.stringify(name)}:`),
    ),
  );
}
