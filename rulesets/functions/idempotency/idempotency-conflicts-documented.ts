import type { Operation } from '../../../src/core/contract/contract';
import { responsesPlace } from '../../../src/core/contract/statuses';
import { tellsOtherBody, tellsStillRunning } from '../../../src/core/inference/idempotency/conflicts';
import { isDedicated } from '../../../src/core/inference/idempotency/keys';
import { retryOf } from '../../../src/core/inference/idempotency/retry';
import { isWrite } from '../../../src/core/inference/operations/kinds';
import { code } from '../../../src/core/texts/wording';
import { perOperation } from '../rule/per-operation';

/** An operation with a key documents both ways in which a repeat fails: still running, and another body. */
export default perOperation(function* (surroundings, operation, examine) {
  const retry = isWrite(operation) ? retryOf(surroundings, operation) : undefined;
  const kind = retry?.kind;
  // A PUT replaces, so nothing is in conflict. A business key is one only where a repeat answers 409.
  if (!retry || kind === 'natural-key' || (kind === 'body' && !isDedicated(retry))) return;
  examine(operation);
  if (kind === 'business-key') return;
  for (const message of messagesFor(operation)) yield { message, path: responsesPlace(operation) };
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
