import type { Operation } from '../../../src/core/contract/contract';
import type { Problem } from '../../../src/core/contract/problem';
import { responsesPlace } from '../../../src/core/contract/statuses';
import type { Cause } from '../../../src/core/inference/errors/cause';
import { causesOf } from '../../../src/core/inference/errors/causes';
import { documentedIn, usualStatus } from '../../../src/core/inference/errors/documented';
import { code } from '../../../src/core/texts/wording';
import { perOperation } from '../rule/per-operation';

/** Every operation documents each failure that its own caller can cause. */
export default perOperation(function* (surroundings, operation, examine) {
  const causes = causesOf(surroundings, operation);
  if (causes.length > 0) examine(operation);
  for (const cause of causes) {
    const found = documentedIn(surroundings, operation, cause);
    if (found.state === 'missing') yield missing(operation, cause);
    if (found.state === 'misleading')
      yield {
        message: MISLEADING[cause](operation.name, found.response.status),
        path: found.response.usedAt,
      };
  }
});

function missing(operation: Operation, cause: Cause): Problem {
  return {
    message: `${code(operation.name)} does not document ${WHAT[cause]}: add ${code(usualStatus(cause))}.`,
    path: responsesPlace(operation),
  };
}

const WHAT: Record<Cause, string> = {
  credential: 'a missing or wrong credential',
  malformed: 'a malformed request',
  unknown: 'an id that leads nowhere',
  conflict: 'a call that comes too late',
};

const MISLEADING: Record<Cause, (operation: string, status: string) => string> = {
  credential: (operation, status) =>
    `${code(status)} of ${code(operation)} does not say that a credential is missing or wrong.`,
  malformed: (operation, status) =>
    `${code(status)} of ${code(operation)} does not say that the request is malformed: add a response that does.`,
  unknown: (operation, status) =>
    `${code(status)} of ${code(operation)} does not say that the id leads nowhere.`,
  conflict: (operation, status) =>
    `${code(status)} of ${code(operation)} does not say which state of the thing stands in the way.`,
};
