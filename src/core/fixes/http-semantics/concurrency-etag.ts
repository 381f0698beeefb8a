import type { Contract, Operation } from '../../contract/contract';
import { successesOf } from '../../contract/statuses';
import type { Change } from '../../document/edits/change';
import {
  bodyNames,
  bodyVersion,
  failedCondition,
  handsOutTag,
  isSettled,
  readBeforeUpdate,
  sendsCondition,
} from '../../inference/http-semantics/conditions';
import { isJsonPatch, patchBodies } from '../../inference/http-semantics/patch-bodies';
import { operationsAt } from '../concerned';
import { proposal, set, type Fixer } from '../fix';
import { withFailure } from '../shared/error-response';
import { sharedHeader } from '../shared/headers';
import { withParameters } from '../shared/parameters';

/** `ETag` where it is read, `If-Match` where it is changed, and `412` for the change that comes too late. */
export const concurrencyEtag: Fixer = (subject) => {
  const { contract } = subject;
  const changes = operationsAt(subject).flatMap((operation) => {
    const read = readBeforeUpdate(contract, operation);
    return read && !isOtherwiseSafe(contract, operation, read) ? offer(contract, operation, read) : [];
  });
  return proposal('shared-component', { say: 'add', what: 'ETag, If-Match, 412' }, changes);
};

function offer(contract: Contract, operation: Operation, read: Operation): Change[] {
  const tag = sharedHeader(contract, 'ETag');
  const tags = handsOutTag(read)
    ? []
    : successesOf(read).flatMap(({ path }) => [set([...path, 'headers', 'ETag'], tag.ref), ...tag.changes]);
  const condition =
    sendsCondition(operation) === undefined ? withParameters(contract, operation, ['IfMatch']) : [];
  const failed = failedCondition(operation) ? [] : withFailure(contract, operation, 'precondition');
  return [...tags, ...condition, ...failed];
}

function isOtherwiseSafe(contract: Contract, operation: Operation, read: Operation): boolean {
  if (sendsCondition(operation) !== undefined) return false;
  const version = bodyVersion(contract, read);
  return (
    (version !== undefined && bodyNames(contract, operation).includes(version)) ||
    patchBodies(operation).some(isJsonPatch) ||
    isSettled(contract, operation)
  );
}
