import type { Contract } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import type { Change } from '../../document/edits/change';
import { pageSizeOf } from '../../inference/pagination/page-size';
import type { PagingInput } from '../../inference/pagination/paging';
import { toPointer } from '../../json';
import { proposal, set, type Fixer } from '../fix';

/** The bounds of a page size: the numbers that its description states, or usual ones. */
export const pageSizeBounded: Fixer = ({ contract, path }) => {
  const pointer = toPointer(path);
  const sizes = contract.operations.flatMap((operation) => pageSizeOf(contract, operation) ?? []);
  const here = sizes.filter((size) => path.length <= 1 || toPointer(size.path) === pointer);
  const distinct = [...new Map(here.map((size) => [toPointer(size.path), size])).values()];
  const changes = distinct.flatMap((size) => bounds(contract, size));
  const what = [...new Set(changes.map((change) => String(change.path.at(-1))))].join(', ');
  return proposal('suggestion', { say: 'add', what }, changes);
};

function bounds(contract: Contract, size: PagingInput): Change[] {
  const flat = size.schema && flatten(contract, size.schema);
  const has = (...names: string[]) => names.some((name) => flat && keyword(flat, name) !== undefined);
  if (has('enum', 'const') || (flat && flat.types.size > 0 && !flat.types.has('integer'))) return [];
  const place = size.schema?.path ?? [...size.path, 'schema'];
  const stated = ['default', 'example', 'minimum'].map((name) => Number(flat && keyword(flat, name)) || 0);
  const most = Number(MOST.exec(size.description)?.[1] ?? Math.max(200, ...stated));
  const usual = Number(USUAL.exec(size.description)?.[1] ?? Math.min(50, most));
  return [
    ...(flat?.types.has('integer') ? [] : [set([...place, 'type'], 'integer')]),
    ...(has('minimum', 'exclusiveMinimum') ? [] : [set([...place, 'minimum'], 1)]),
    ...(has('maximum', 'exclusiveMaximum') ? [] : [set([...place, 'maximum'], most)]),
    ...(has('default') || size.required ? [] : [set([...place, 'default'], usual)]),
  ];
}

const MOST = /(?:max|up to|at most|no more than|between)[^.\d]{0,30}(?:\d{1,6} and )?(\d{1,6})/i;
const USUAL = /default[^.\d]{0,30}(\d{1,6})/i;
