import type { Schema, Surroundings } from '../../../src/core/contract/contract';
import { flatten } from '../../../src/core/contract/flatten';
import { listAnswer } from '../../../src/core/inference/pagination/lists';
import { saysHowToGoOn } from '../../../src/core/inference/pagination/next-pointer';
import { pagingOf } from '../../../src/core/inference/pagination/paging';
import { code } from '../../../src/core/texts/wording';
import { collapse } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

/** The answer to a paged list says how to get the next page, or which one is the last. */
export default perDocument(function* ({ contract, operations, examine }) {
  const pages = operations
    .filter((operation) => pagingOf(contract, operation).position)
    .flatMap((operation) => listAnswer(contract, operation) ?? [])
    .filter(({ schema }) => isReadable(contract, schema));
  for (const { operation } of pages) examine(operation);
  const judged = pages.map((list) => ({
    place: list.operation.name,
    message: `The response of ${code(list.operation.name)} should say how to get the next page and which one is the last, for example with \`next_cursor\` or a \`Link\` header.`,
    path: list.schema.path,
    list,
  }));
  const problems = oncePerPlace(judged.filter(({ list }) => !saysHowToGoOn(contract, list)));
  yield* collapse(problems, oncePerPlace(judged).length, (count, of, first) => ({
    message: `${count} of ${of} paged lists should say how to get the next page and which one is the last, among them ${first}: for example with \`next_cursor\` or a \`Link\` header.`,
    path: ['paths'],
  }));
});

/** Something must be known of the body: an array, or members. */
function isReadable(contract: Surroundings, schema: Schema): boolean {
  const flat = flatten(contract, schema);
  return flat.types.has('array') || flat.properties.size > 0;
}
