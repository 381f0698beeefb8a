import type { Contract, Operation } from '../../contract/contract';
import type { Change } from '../../document/edits/change';
import { isBounded, listAnswer } from '../../inference/pagination/lists';
import { nextLinkIn, saysHowToGoOn } from '../../inference/pagination/next-pointer';
import { pagingOf } from '../../inference/pagination/paging';
import { valueAt, type JsonPath } from '../../json';
import { operationsAt } from '../concerned';
import { append, proposal, type Fixer } from '../fix';
import { withParameters } from '../shared/parameters';
import { nextPointer } from './next-pointer';

/** A page size and a position, those of the other lists where there are such, and where the list goes on. */
export const listPaginated: Fixer = (subject) => {
  const { contract } = subject;
  const changes = operationsAt(subject).flatMap((operation) => paged(contract, operation));
  const names = changes.flatMap(({ op, path }) => (op === 'append' ? [String(path.at(-1))] : []));
  return proposal('shared-component', { say: 'add', what: names[0] ?? '' }, changes);
};

function paged(contract: Contract, operation: Operation): Change[] {
  const list = listAnswer(contract, operation);
  if (!list || operation.deprecated || isBounded(contract, list) || nextLinkIn(contract, list)) return [];
  const { size, position } = pagingOf(contract, operation);
  if (size && position) return [];
  const others = houseInputs(contract, operation);
  const wanted = [...(size ? [] : (['size'] as const)), ...(position ? [] : (['position'] as const))];
  const inputs = wanted.flatMap((kind) => {
    const other = others?.[kind];
    const written = other && valueAt(contract.root, other);
    return written === undefined
      ? withParameters(contract, operation, [kind === 'size' ? 'Limit' : 'Cursor'])
      : [append([...operation.path, 'parameters'], written)];
  });
  const goesOn = position || saysHowToGoOn(contract, list) ? [] : nextPointer(contract, list);
  return [...inputs, ...goesOn];
}

/** The inputs of another list that has both: an API has one way to page. */
function houseInputs(contract: Contract, own: Operation): { size: JsonPath; position: JsonPath } | undefined {
  for (const operation of contract.operations) {
    if (operation === own || operation.method !== 'get' || !listAnswer(contract, operation)) continue;
    const { size, position } = pagingOf(contract, operation);
    const isWhole = (at: JsonPath | undefined) => at?.at(-2) === 'parameters';
    if (size && position && isWhole(size.usedAt) && isWhole(position.usedAt))
      return { size: size.usedAt, position: position.usedAt };
  }
  return undefined;
}
