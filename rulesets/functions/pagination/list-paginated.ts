import { memoize } from '../../../src/core/contract/memoize';
import { isBounded, listAnswer, type ListAnswer } from '../../../src/core/inference/pagination/lists';
import { isOneThing } from '../../../src/core/inference/pagination/one-thing';
import { pagingOf } from '../../../src/core/inference/pagination/paging';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';
import { nextLinkIn } from '../../../src/core/inference/pagination/next-pointer';
import { code } from '../../../src/core/texts/wording';

/** Every list that can grow takes a page size and a position. */
export default perDocument(function* ({ contract, operations, examine }) {
  const lists = operations
    .flatMap((operation) => listAnswer(contract, operation) ?? [])
    .filter((list) => canGrow(contract, list));
  for (const { operation } of lists) examine(operation);
  const problems = lists.flatMap((list) => problemOf(contract, list));
  yield* collapse(problems, lists.length, (count, of, first) => ({
    message: `${count} of ${of} lists should take a page size and a position, among them ${first}: paging that is added once a list has grown breaks every caller.`,
    path: ['paths'],
  }));
});

const canGrow = memoize(
  (surroundings, list: ListAnswer) => !isBounded(surroundings, list) && !isOneThing(surroundings, list),
);

const problemOf = memoize((surroundings, list: ListAnswer): Placed[] => {
  const { operation } = list;
  const { size, position } = pagingOf(surroundings, operation);
  // A link to the next page carries the position, and the server has chosen the size.
  if (position || nextLinkIn(surroundings, list)) if (size || nextLinkIn(surroundings, list)) return [];
  const name = code(operation.name);
  const message = position
    ? `${name} should also take a page size, such as \`limit\`: callers with little memory and callers with much work need different pages.`
    : size
      ? `${name} should also take a position, such as \`cursor\`: as it stands, nobody can read past the first page.`
      : `${name} should take a page size and a position, such as \`limit\` and \`cursor\`: paging that is added once the list has grown breaks every caller.`;
  const path = 'parameters' in operation.node ? [...operation.path, 'parameters'] : operation.path;
  return [{ place: operation.name, message, path }];
});
