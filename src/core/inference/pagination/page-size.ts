import type { Operation, Surroundings } from '../../contract/contract';
import { snakeOf } from '../text/words';
import { listAnswer } from './lists';
import { pagingOf, type PagingInput } from './paging';

/** The input that is a page size for sure: some names mean it anywhere; `size`, `count` or `top` only where a list is answered. */
export function pageSizeOf(contract: Surroundings, operation: Operation): PagingInput | undefined {
  const { size, position } = pagingOf(contract, operation);
  if (!size || /^range$/i.test(size.name)) return undefined;
  const plain = /^(limit|(page_?)?(size|limit)|per_?page|max_?results)$/.test(snakeOf(size.name));
  const clear = plain && !/^size$/i.test(size.name) && (operation.method === 'get' || position !== undefined);
  return clear || listAnswer(contract, operation) !== undefined ? size : undefined;
}
