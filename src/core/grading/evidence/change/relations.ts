import { sinceBaseline, type KnownChange, type KnownGap } from '../../../compatibility/since-baseline';
import type { Contract, Operation } from '../../../contract/contract';
import { missAll } from '../../../contract/unread';
import { isWithin, toPointer } from '../../../json';
import type { Among, Relation } from './fields';
import { isAmong } from './sides';

export const RELATIONS: readonly Relation[] = ['kept', 'added', 'deprecated', 'undeprecated', 'breaking'];

/** Whether it is so of an operation as it is now. Where no baseline is known, nothing is. */
export function holds(contract: Contract, operation: Operation, relation: Relation, among: Among): boolean {
  switch (relation) {
    case 'kept':
      if (isGone(contract, operation)) missWhatWasNotCompared(contract);
      return (
        wasThere(contract, operation) === true &&
        breaksOf(contract, operation, among).length === 0 &&
        isCompared(contract, operation)
      );
    case 'added':
      return wasThere(contract, operation) === false;
    case 'deprecated':
      return isMarked(contract, operation, 'deprecation-added');
    case 'undeprecated':
      return isMarked(contract, operation, 'deprecation-withdrawn');
    case 'breaking':
      return breaksOf(contract, operation, among).length > 0;
  }
}

/** True where an operation was in the shipped version and is in this one. */
export function wasThere({ root }: Contract, operation: Operation): boolean | undefined {
  const since = sinceBaseline(root);
  return since && [...since.stayed.values()].includes(operation);
}

/** True for an operation of the shipped version that is none of this one. */
export function isGone({ root }: Contract, operation: Operation): boolean {
  const since = sinceBaseline(root);
  return since !== undefined && isOf(since.baseline, operation) && !since.stayed.has(operation);
}

/** What breaks the callers of an operation, of the changes that count. */
export function breaksOf(contract: Contract, operation: Operation, among: Among): readonly KnownChange[] {
  return metBy(contract, operation).filter((change) => isAmong(change, among));
}

/** What of an operation was not compared. */
export function gapsOf({ root }: Contract, operation: Operation): readonly KnownGap[] {
  return sinceBaseline(root)?.gaps.filter(({ operations }) => operations.includes(operation)) ?? [];
}

/** Nobody may conclude from what was not compared that it works as before. */
function isCompared(contract: Contract, operation: Operation): boolean {
  const gaps = gapsOf(contract, operation);
  missAll(new Set(gaps.filter(({ isUnread }) => isUnread).map(({ path }) => toPointer(path))));
  return gaps.length === 0;
}

/** The operation itself, and not a part of it. */
function isMarked(contract: Contract, operation: Operation, kind: KnownChange['kind']): boolean {
  return metBy(contract, operation).some(
    (change) =>
      change.kind === kind &&
      isWithin(change.path, operation.path) &&
      change.path.length <= operation.path.length + 1,
  );
}

function metBy({ root }: Contract, operation: Operation): readonly KnownChange[] {
  return sinceBaseline(root)?.changes.filter(({ operations }) => operations.includes(operation)) ?? [];
}

function isOf({ operations, deliveries }: Contract, operation: Operation): boolean {
  return operations.includes(operation) || deliveries.includes(operation);
}

/** What seems to be gone may stand in another file. */
function missWhatWasNotCompared({ root }: Contract): void {
  const gaps = sinceBaseline(root)?.report.incomplete ?? [];
  if (gaps.length > 0) missAll(new Set(gaps.map(({ pointer }) => pointer)));
}
