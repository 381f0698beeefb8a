import type { Operation, Surroundings } from '../../../src/core/contract/contract';
import { flatten } from '../../../src/core/contract/flatten';
import { isScim } from '../../../src/core/inference/errors/answers';
import { isBounded, listAnswer, type ListAnswer } from '../../../src/core/inference/pagination/lists';
import { nextLinkIn } from '../../../src/core/inference/pagination/next-pointer';
import { isOneThing } from '../../../src/core/inference/pagination/one-thing';
import { pagingOf } from '../../../src/core/inference/pagination/paging';
import { snakeOf } from '../../../src/core/inference/text/words';
import { code } from '../../../src/core/texts/wording';
import { perOperation } from '../rule/per-operation';

/** Every list that can grow takes a page size and a position. */
export default perOperation(
  function* (surroundings, operation, examine) {
    const list = listAnswer(surroundings, operation);
    // Who has to leave it anyhow needs no second page.
    if (!list || operation.deprecated || isBounded(surroundings, list) || isOneThing(surroundings, list))
      return;
    if (isAskedFor(surroundings, operation) || isScim(operation)) return;
    examine(operation);
    const message = messageFor(surroundings, list);
    if (message === undefined) return;
    const path = 'parameters' in operation.node ? [...operation.path, 'parameters'] : operation.path;
    yield { place: operation.name, message, path };
  },
  {
    collapse: (count, of, first) => ({
      message: `${count} of ${of} lists should take a page size and a position, among them ${first}: paging that is added once a list has grown breaks every caller.`,
      path: ['paths'],
    }),
  },
);

/** `?ids=a,b`: the caller says how many there will be. */
function isAskedFor(surroundings: Surroundings, { parameters }: Operation): boolean {
  return parameters.some(
    ({ name, in: place, required, schema }) =>
      place === 'query' &&
      required &&
      (/(^|_)(ids|keys|codes|symbols|skus)$/.test(snakeOf(name)) ||
        (schema !== undefined && flatten(surroundings, schema).types.has('array'))),
  );
}

function messageFor(surroundings: Surroundings, list: ListAnswer): string | undefined {
  const { size, position } = pagingOf(surroundings, list.operation);
  // A link to the next page carries the position, and the server has chosen the size.
  if ((size && position) || nextLinkIn(surroundings, list)) return undefined;
  const name = code(list.operation.name);
  if (position)
    return `${name} should also take a page size, such as \`limit\`: callers with little memory and callers with much work need different pages.`;
  return size
    ? `${name} should also take a position, such as \`cursor\`: as it stands, nobody can read past the first page.`
    : `${name} should take a page size and a position, such as \`limit\` and \`cursor\`: paging that is added once the list has grown breaks every caller.`;
}
