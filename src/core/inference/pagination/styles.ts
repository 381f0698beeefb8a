import type { Contract, Operation } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { text } from '../../contract/follow';
import { tagsOf } from '../../contract/head';
import type { JsonPath } from '../../json';
import { isScim } from '../errors/answers';
import { mentions } from '../text/mentions';
import { listAnswer, listArray, PLAIN } from './lists';
import { pagingOf, type PagingInput } from './paging';

/** How one list is paged: the names that a client writes, and the member that it reads. */
export interface PagedList {
  operation: Operation;
  /** The page size and the positions, as written. */
  inputs: readonly PagingInput[];
  byCursor: boolean;
  /** The member that holds the items; `way` is what such members have in common. */
  envelope: { name: string; way: string; path: JsonPath } | undefined;
}

/** The paged lists of GETs, but for those on their way out. */
export function pagedLists(contract: Contract, operations: readonly Operation[]): PagedList[] {
  return operations.flatMap((operation) => {
    const list = operation.method === 'get' ? listAnswer(contract, operation) : undefined;
    const { size, positions, styles } = pagingOf(contract, operation);
    // SCIM prescribes how its lists are paged.
    if (isScim(operation)) return [];
    if (!list || positions.length === 0 || isLegacy(contract, operation)) return [];
    const { name = '' } = listArray(contract, list.schema) ?? {};
    const property = flatten(contract, list.schema).properties.get(name);
    // `messages` and `calls` are one way: each list is named after what it holds.
    const way = PLAIN.test(name) && !mentions(operation.route, name) ? name : '';
    const envelope = property && { name, way, path: property.path };
    const inputs = [...(size ? [size] : []), ...positions];
    return [{ operation, inputs, byCursor: styles.has('cursor'), envelope }];
  });
}

/** What is kept as it was for those who use it: said of the operation or of its tag. */
function isLegacy(contract: Contract, operation: Operation): boolean {
  const { deprecated, tags, summary, description } = operation;
  const said = tagsOf(contract, operation).map((tag) => text(tag, 'description'));
  return deprecated || [...tags, summary, description, ...said].some((one) => LEGACY.test(one));
}

const LEGACY = /\blegacy\b|\bdeprecated\b|旧版|已弃用/i;
