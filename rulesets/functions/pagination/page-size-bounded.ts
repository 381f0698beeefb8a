import type { Surroundings } from '../../../src/core/contract/contract';
import { flatten, keyword, type Flat } from '../../../src/core/contract/flatten';
import { pageSizeOf } from '../../../src/core/inference/pagination/page-size';
import type { PagingInput } from '../../../src/core/inference/pagination/paging';
import { alternatives, code, listed } from '../../../src/core/texts/wording';
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
    sizes.map(({ operation, size }) => {
      const missing = missingIn(contract, size);
      return { place: operation.name, missing, message: complaint(size, missing), path: size.path };
    }),
  );
  const problems = judged.filter(({ missing }) => missing.length > 0);
  yield* collapse(problems, judged.length, (count, of, first) => {
    // What some lack and others state is not said of all.
    const lacking = ['default', 'maximum', 'type: integer'].filter((key) =>
      problems.some(({ missing }) => missing.includes(key)),
    );
    return {
      message: `${count} of ${of} page sizes do not state ${alternatives(lacking)} in the schema, first in ${first}: clients ask for too much, or do not know what they get.`,
      path: ['paths'],
    };
  });
});

/** The keywords that a page size lacks; none where all that it lacks is a minimum. */
function missingIn(contract: Surroundings, size: PagingInput): string[] {
  const flat = size.schema && flatten(contract, size.schema);
  const missing = flat ? missingFrom(flat, size) : ['type: integer', 'default', 'minimum', 'maximum'];
  return missing.every((key) => key === 'minimum') ? [] : missing;
}

function complaint(size: PagingInput, missing: readonly string[]): string {
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
