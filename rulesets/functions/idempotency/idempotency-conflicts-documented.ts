import type { Operation } from '../../../src/core/contract/contract';
import { isWrite } from '../../../src/core/inference/operations/kinds';
import { retryOf } from '../../../src/core/inference/idempotency/retry';
import { statusesOf } from '../../../src/core/contract/statuses';
import { perDocument } from '../rule/per-document';
import { isDedicated } from '../../../src/core/inference/idempotency/keys';
import { code } from '../../../src/core/texts/wording';

/** An operation with a key documents both ways in which a repeat fails: still running, and another body. */
export default perDocument(function* ({ contract, operations, examine }) {
  for (const operation of operations.filter(isWrite)) {
    const retry = retryOf(contract, operation);
    const kind = retry?.kind;
    // A PUT replaces, so nothing is in conflict. A business key is one only where a repeat answers 409.
    if (!retry || kind === 'natural-key' || (kind === 'body' && !isDedicated(retry))) continue;
    examine(operation);
    if (kind === 'business-key') continue;
    const { node, path } = operation;
    const place = 'responses' in node ? [...path, 'responses'] : path;
    for (const message of messagesFor(operation)) yield { message, path: place };
  }
});

function* messagesFor(operation: Operation): Generator<string> {
  const name = code(operation.name);
  const range = operation.responses.find(({ status }) => /^(4xx|default)$/i.test(status))?.status;
  if (!tellsStillRunning(operation))
    yield range === undefined
      ? `${name} should document \`409\`: the first request with this key is still running, so the caller waits and sends it again unchanged.`
      : `${name} should document \`409\` by name: ${code(range)} does not tell the caller to wait and send the request again unchanged.`;
  if (!tellsOtherBody(operation))
    yield range === undefined
      ? `${name} should document \`422\` or \`400\`: this key was used with a different body, so sending it again does not help.`
      : `${name} should document \`422\` or \`400\` by name: ${code(range)} does not tell the caller that this key was used with a different body.`;
}

// Vendors disagree on the statuses: a client error that says which case it is counts as well.
const STILL_RUNNING =
  /in[- ]?(flight|progress)|still (being )?(running|process|pending|executing)|already running|concurrent/i;
const OTHER_BODY =
  /(different|other|another|changed|not the same) (body|bodies|payload|request|param|content|input|data)|mismatch|re-?used|does(n.t| not) match/i;

function tellsStillRunning(operation: Operation): boolean {
  return statusesOf(operation).includes('409') || clientErrorSays(operation, STILL_RUNNING);
}

function tellsOtherBody(operation: Operation): boolean {
  return (
    statusesOf(operation).some((status) => /^(422|400)$/.test(status)) ||
    clientErrorSays(operation, OTHER_BODY)
  );
}

function clientErrorSays(operation: Operation, what: RegExp): boolean {
  return operation.responses.some(
    ({ status, description }) => /^4\d\d$/.test(status) && what.test(description),
  );
}
