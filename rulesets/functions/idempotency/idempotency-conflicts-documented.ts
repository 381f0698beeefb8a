import type { Operation } from '../../../src/core/contract/contract';
import type { Problem } from '../../../src/core/contract/problem';
import { responsesFor, responsesPlace } from '../../../src/core/contract/statuses';
import { conflictsOf } from '../../../src/core/inference/idempotency/conflicts';
import { isDedicated } from '../../../src/core/inference/idempotency/keys';
import { shownRetryOf } from '../../../src/core/inference/idempotency/retry';
import { intentOf } from '../../../src/core/inference/operations/intent';
import { isWrite } from '../../../src/core/inference/operations/kinds';
import { code } from '../../../src/core/texts/wording';
import { perOperation } from '../rule/per-operation';

/** An operation with a key documents both ways in which a repeat fails: still running, and another body. */
export default perOperation(function* (surroundings, operation, examine) {
  const retry = isWrite(operation) ? shownRetryOf(surroundings, operation) : undefined;
  const kind = retry?.kind;
  // A PUT replaces, so nothing is in conflict. A business key is one only where a repeat answers 409.
  if (!retry || kind === 'natural-key' || (kind === 'body' && !isDedicated(retry, operation))) return;
  examine(operation);
  const { stillRunning, otherBody, onlyWaits } = conflictsOf(surroundings, operation);
  // What is refused the second time has one answer, which says so.
  if (kind === 'business-key') {
    if (onlyWaits) yield problem(operation, OTHER_BODY, ['409']);
    return;
  }
  if (!stillRunning) yield problem(operation, STILL_RUNNING, ['409']);
  // A switch or a sign-out has no body that could differ.
  const hasBody = operation.body !== undefined || !/^(state|session)$/.test(intentOf(operation));
  if (hasBody && !otherBody) yield problem(operation, OTHER_BODY, ['422', '400']);
});

/** The sentences where the status is not there, where only a range is, and where it is there and says something else. */
interface Sentences {
  missing: (name: string) => string;
  range: (name: string, range: string) => string;
  mute: (name: string, status: string) => string;
}

const STILL_RUNNING: Sentences = {
  missing: (name) =>
    `${name} should document \`409\`: the first request with this key is still running, so the caller waits and sends it again unchanged.`,
  range: (name, range) =>
    `${name} should document \`409\` by name: ${range} does not tell the caller to wait and send the request again unchanged.`,
  mute: (name, status) =>
    `${status} of ${name} should say that the first request with this key is still running: the caller waits and sends it again unchanged.`,
};

const OTHER_BODY: Sentences = {
  missing: (name) =>
    `${name} should document \`422\` or \`400\`: this key was used with a different body, so sending it again does not help.`,
  range: (name, range) =>
    `${name} should document \`422\` or \`400\` by name: ${range} does not tell the caller that this key was used with a different body.`,
  mute: (name, status) =>
    `${name} should say that this key was used with a different body, in the text or a code of ${status} or in a response of its own: sending it again does not help.`,
};

function problem(operation: Operation, sentences: Sentences, statuses: readonly string[]): Problem {
  const name = code(operation.name);
  const [mute] = statuses.flatMap((status) => responsesFor(operation, status));
  if (mute) return { message: sentences.mute(name, code(mute.status)), path: mute.usedAt };
  const range = operation.responses.find(({ status }) => /^(4xx|default)$/i.test(status))?.status;
  const message = range === undefined ? sentences.missing(name) : sentences.range(name, code(range));
  return { message, path: responsesPlace(operation) };
}
