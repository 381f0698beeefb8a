import type { Operation, Response } from '../../../src/core/contract/contract';
import type { Problem } from '../../../src/core/contract/problem';
import { responsesPlace } from '../../../src/core/contract/statuses';
import type { Cause } from '../../../src/core/inference/errors/cause';
import { causesOf } from '../../../src/core/inference/errors/causes';
import { documentedIn, usualStatus } from '../../../src/core/inference/errors/documented';
import type { Facts } from '../../../src/core/inference/errors/facts';
import { code } from '../../../src/core/texts/wording';
import { perOperation } from '../rule/per-operation';

/** Every operation documents each failure that its own caller can cause. */
export default perOperation(function* (surroundings, operation, examine) {
  const causes = causesOf(surroundings, operation);
  if (causes.length > 0) examine(operation);
  for (const cause of causes) {
    const found = documentedIn(surroundings, operation, cause);
    if (found.state === 'missing') yield missing(operation, cause);
    if (found.state === 'misleading' && found.shown) yield shownElsewhere(found.response, found.shown);
    else if (found.state === 'misleading')
      yield {
        message: MISLEADING[cause](code(operation.name), code(found.response.status)),
        path: found.response.usedAt,
      };
  }
});

/** What the texts say is right, and whoever reads the example is told of another failure. */
function shownElsewhere({ status }: Response, { value, path }: NonNullable<Facts['status']>): Problem {
  return {
    message: `${code(status)} shows only a failure of the status ${code(String(value))}: show its own.`,
    path,
    saidBy: ['error-example-matches-status'],
  };
}

function missing(operation: Operation, cause: Cause): Problem {
  return {
    message: MISSING[cause](code(operation.name), code(usualStatus(cause))),
    path: responsesPlace(operation),
  };
}

type Sentence = (operation: string, status: string) => string;

const MISSING: Record<Cause, Sentence> = {
  credential: (operation, status) =>
    `${operation} does not document a missing or wrong credential: add ${status}.`,
  malformed: (operation, status) => `${operation} does not document a malformed request: add ${status}.`,
  unknown: (operation, status) => `${operation} does not document an id that leads nowhere: add ${status}.`,
  conflict: (operation, status) =>
    `${operation} does not document a call that comes too late: add ${status}.`,
};

const MISLEADING: Record<Cause, Sentence> = {
  credential: (operation, status) =>
    `${status} of ${operation} does not say that a credential is missing or wrong.`,
  malformed: (operation, status) =>
    `${status} of ${operation} does not say that the request is malformed: add a response that does.`,
  unknown: (operation, status) => `${status} of ${operation} does not say that the id leads nowhere.`,
  conflict: (operation, status) =>
    `${status} of ${operation} does not say which state of the thing stands in the way.`,
};
