import type { Contract, Operation } from '../../../src/core/contract/contract';
import { collapse, type Placed } from '../rule/collapse';
import {
  bodyNames,
  bodyVersion,
  failedCondition,
  handsOutTag,
  isSettled,
  readBeforeUpdate,
  sendsCondition,
} from '../../../src/core/inference/http-semantics/conditions';
import {
  isJsonPatch,
  isOperationList,
  patchBodies,
} from '../../../src/core/inference/http-semantics/patch-bodies';
import { perDocument } from '../rule/per-document';
import { code } from '../../../src/core/texts/wording';

/** What is read and then written back is not overwritten unseen: `ETag` and `If-Match`, or a version in the body. */
export default perDocument(function* ({ contract, operations, examine }) {
  const pairs = operations.flatMap((operation) => {
    const read = readBeforeUpdate(contract, operation);
    return read && !isUntold(contract, operation, read) ? [{ operation, read }] : [];
  });
  for (const { operation } of pairs) examine(operation);
  const problems = pairs.flatMap(({ operation, read }) => review(contract, operation, read) ?? []);
  yield* collapse(problems, pairs.length, (count, of, first) => ({
    message: `${count} of ${of} updates can overwrite what somebody else changed, among them ${first}: offer \`ETag\` and \`If-Match\`.`,
    path: ['paths'],
  }));
});

/** A range may mean `412`, of whatever condition: nothing else is said that could be judged, so nothing is. */
function isUntold(contract: Contract, operation: Operation, read: Operation): boolean {
  return (
    failedCondition(operation) === '4XX' &&
    !sendsCondition(operation) &&
    !handsOutTag(read) &&
    !isOtherwiseSafe(contract, operation, read)
  );
}

/** A version in the body, a JSON Patch that can carry its own test, or words that settle it. */
function isOtherwiseSafe(contract: Contract, operation: Operation, read: Operation): boolean {
  const version = bodyVersion(contract, read);
  if (version !== undefined && bodyNames(contract, operation).includes(version)) return true;
  return (
    patchBodies(operation).some((media) => isJsonPatch(media) || isOperationList(contract, media)) ||
    isSettled(contract, operation)
  );
}

function review(contract: Contract, operation: Operation, read: Operation): Placed | undefined {
  const place = operation.name;
  const name = code(place);
  const condition = sendsCondition(operation);
  if (condition) {
    if (failedCondition(operation)) return undefined;
    return {
      message: `${name} takes ${code(condition)} and should document \`412\`: the caller has to read again before it repeats the change.`,
      path: 'responses' in operation.node ? [...operation.path, 'responses'] : operation.path,
      place,
    };
  }
  if (isOtherwiseSafe(contract, operation, read)) return undefined;
  if (handsOutTag(read))
    return {
      message: `${name} should accept \`If-Match\`: the GET hands out an \`ETag\`, and there is nowhere to send it back.`,
      path: operation.path,
      place,
    };
  if (failedCondition(operation) === '412')
    return {
      message: `${name} documents \`412\`, and should say which condition can fail: an \`If-Match\` header, or a version in the body.`,
      path: operation.path,
      place,
    };
  return {
    message: `${name} can overwrite what somebody else changed: offer \`ETag\` on the GET and \`If-Match\` here, or say that the last write wins.`,
    path: operation.path,
    place,
  };
}
