import type { Contract, Operation } from '../../contract/contract';
import { statusesOf } from '../../contract/statuses';
import { conflictsOf } from '../../inference/idempotency/conflicts';
import { isDedicated } from '../../inference/idempotency/keys';
import { shownRetryOf } from '../../inference/idempotency/retry';
import { isWrite } from '../../inference/operations/kinds';
import { operationsAt } from '../concerned';
import { proposal, type Fixer } from '../fix';
import { withFailure } from '../shared/error-response';
import { failuresIn, type FailureName } from '../shared/failures';
import { wordsFor } from '../words/words';

/** A `409` for a request that is still running, and a `422` for a key that came with another body. */
export const idempotencyConflictsDocumented: Fixer = (subject) => {
  const { contract } = subject;
  const found = operationsAt(subject).flatMap((operation) =>
    missingFrom(contract, operation).map((failure) => ({ operation, failure })),
  );
  const failures = failuresIn(wordsFor(contract));
  const statuses = new Set(found.map(({ failure }) => failures[failure].status));
  const changes = found.flatMap(({ operation, failure }) => withFailure(contract, operation, failure));
  return proposal('shared-component', { say: 'add', what: [...statuses].join(', ') }, changes);
};

function missingFrom(contract: Contract, operation: Operation): FailureName[] {
  const retry = isWrite(operation) ? shownRetryOf(contract, operation) : undefined;
  if (!retry || (retry.kind !== 'header' && retry.kind !== 'body')) return [];
  if (retry.kind === 'body' && !isDedicated(retry, operation)) return [];
  const { stillRunning, otherBody } = conflictsOf(contract, operation);
  const statuses = statusesOf(operation);
  return [
    ...(stillRunning || statuses.includes('409') ? [] : (['stillRunning'] as const)),
    ...(otherBody || !operation.body || statuses.includes('422') ? [] : (['otherBody'] as const)),
  ];
}
