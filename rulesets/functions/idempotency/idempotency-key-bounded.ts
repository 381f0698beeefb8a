import type { Operation, Surroundings } from '../../../src/core/contract/contract';
import { flatten, keyword, type Flat } from '../../../src/core/contract/flatten';
import { isChosenByCaller, isSingleton } from '../../../src/core/inference/idempotency/chosen-keys';
import { retryOf, type Retry } from '../../../src/core/inference/idempotency/retry';
import { isWrite } from '../../../src/core/inference/operations/kinds';
import { code } from '../../../src/core/texts/wording';
import { perDocument } from '../rule/per-document';

/** The key by which a repeat is recognised is a string that states how long it may be, and shows an example. */
export default perDocument(function* ({ contract, operations, examine }) {
  for (const operation of operations.filter(isWrite)) {
    const retry = retryOf(contract, operation);
    if (!retry) continue;
    // The id that it borrows is judged at the item.
    const isBorrowed = isSingleton(operation, retry);
    if (!isBorrowed && !isChosenByCaller(contract, operation, retry)) continue;
    examine(operation);
    if (isBorrowed) continue;
    const missing = missingFrom(contract, operation, retry);
    if (missing.length === 0) continue;
    yield {
      message: `The idempotency key ${code(retry.name)} should also state ${code(missing.join(', '))}.`,
      path: retry.path,
    };
  }
});

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
