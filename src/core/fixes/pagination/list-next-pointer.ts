import { listAnswer } from '../../inference/pagination/lists';
import { saysHowToGoOn } from '../../inference/pagination/next-pointer';
import { pagingOf } from '../../inference/pagination/paging';
import { toPointer } from '../../json';
import { operationsAt } from '../concerned';
import { proposal, type Fixer } from '../fix';
import { nextPointer } from './next-pointer';

/** A list that is paged says where it goes on. */
export const listNextPointer: Fixer = (subject) => {
  const { contract, path } = subject;
  const lists = operationsAt({ contract, path: path[0] === 'components' ? [] : path })
    .filter((operation) => pagingOf(contract, operation).position)
    .flatMap((operation) => listAnswer(contract, operation) ?? [])
    .filter((list) => !saysHowToGoOn(contract, list));
  const here = lists.filter(
    ({ schema }) => path[0] !== 'components' || toPointer(schema.path) === toPointer(path),
  );
  const changes = here.flatMap((list) => nextPointer(contract, list));
  const what = [
    ...new Set(
      changes.flatMap((one) =>
        one.path[0] === 'components' && one.path[1] === 'headers' ? [] : [String(one.path.at(-1))],
      ),
    ),
  ];
  return proposal('shared-component', { say: 'add', what: what.join(', ') }, changes);
};
