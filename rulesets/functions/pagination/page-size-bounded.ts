import type { Surroundings } from '../../../src/core/contract/contract';
import { flatten, keyword, type Flat } from '../../../src/core/contract/flatten';
import { pageSizeOf } from '../../../src/core/inference/pagination/page-size';
import type { PagingInput } from '../../../src/core/inference/pagination/paging';
import { code, listed } from '../../../src/core/texts/wording';
import { collapse } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

/** A page size states its default and its maximum where a generated client can read them. */
export default perDocument(function* ({ contract, operations, examine }) {
  const sizes = operations.flatMap((operation) => {
    const size = pageSizeOf(contract, operation);
    if (size) examine(size);
    return size ? [{ operation, size }] : [];
  });
  const judged = oncePerPlace(
    sizes.map(({ operation, size }) => ({
      place: operation.name,
      message: complaint(contract, size) ?? '',
      path: size.path,
    })),
  );
  const problems = judged.filter(({ message }) => message !== '');
  yield* collapse(problems, judged.length, (count, of, first) => ({
    message: `${count} of ${of} page sizes should state their \`default\` and \`maximum\` in the schema, first in ${first}: clients ask for too much, or do not know what they get.`,
    path: ['paths'],
  }));
});

function complaint(contract: Surroundings, size: PagingInput): string | undefined {
  const flat = size.schema && flatten(contract, size.schema);
  // A schema in another file cannot be judged.
  const missing = flat ? missingFrom(flat, size) : ['type: integer', 'default', 'minimum', 'maximum'];
  if (missing.every((key) => key === 'minimum')) return undefined;
  const inWords = missing.filter((key) => key === 'minimum' || saysInWords(size, key));
  const name = code(size.name);
  return inWords.length === missing.length
    ? `${name} should state ${listed(missing)} in its schema as well: generated clients do not read the description.`
    : `${name} should also state ${listed(missing)}: clients ask for too much, or do not know what they get.`;
}

function missingFrom(flat: Flat, size: PagingInput): string[] {
  const missing: string[] = [];
  const fixed = Array.isArray(keyword(flat, 'enum')) || keyword(flat, 'const') !== undefined;
  if (!flat.types.has('integer') && !fixed) missing.push('type: integer');
  if (keyword(flat, 'default') === undefined && !size.required) missing.push('default');
  if (!fixed && !['minimum', 'exclusiveMinimum'].some((key) => isNumber(flat, key))) missing.push('minimum');
  if (!fixed && !['maximum', 'exclusiveMaximum'].some((key) => isNumber(flat, key))) missing.push('maximum');
  return missing;
}

/** 3.0's `exclusiveMaximum: true` stands beside a number and is none itself. */
function isNumber(flat: Flat, key: string): boolean {
  return typeof keyword(flat, key) === 'number';
}

function saysInWords({ description }: PagingInput, key: string): boolean {
  if (key === 'default') return /default[^.]{0,30}\d|\d[^.]{0,15}by default/i.test(description);
  if (key === 'maximum') return /(max|up to|at most|no more than|between)[^.]{0,30}\d/i.test(description);
  return false;
}
