import type { Contract, Operation } from '../../../src/core/contract/contract';
import { operationAt } from '../../../src/core/contract/at-route';
import { isList } from '../../../src/core/inference/operations/kinds';
import { isObject } from '../../../src/core/json';
import { collapse, type Placed } from '../rule/collapse';
import {
  bodyNames,
  bodyVersion,
  documents,
  handsOutTag,
  sendsCondition,
} from '../../../src/core/inference/http-semantics/conditions';
import { isJsonPatch, patchBodies } from '../../../src/core/inference/http-semantics/patch-bodies';
import { perDocument } from '../rule/per-document';
import { code } from '../../../src/core/texts/wording';

/** What is read and then written back is not overwritten unseen: `ETag` and `If-Match`, or a version in the body. */
export default perDocument(function* ({ contract, operations, examine }) {
  const pairs = operations.flatMap((operation) => {
    const read = readFor(contract, operation);
    return read ? [{ operation, read }] : [];
  });
  for (const { operation } of pairs) examine(operation);
  const problems = pairs.flatMap(({ operation, read }) => review(contract, operation, read) ?? []);
  yield* collapse(problems, pairs.length, (count, of, first) => ({
    message: `${count} of ${of} updates can overwrite what somebody else changed, among them ${first}: offer \`ETag\` and \`If-Match\`.`,
    path: ['paths'],
  }));
});

/** The GET on the same path, where the operation replaces or changes what it returns. */
function readFor(contract: Contract, { method, route, body }: Operation): Operation | undefined {
  if ((method !== 'put' && method !== 'patch') || !body) return undefined;
  const read = operationAt(contract, route, 'get');
  return read && !isList(contract, read) ? read : undefined;
}

function review(contract: Contract, operation: Operation, read: Operation): Placed | undefined {
  const place = operation.name;
  const name = code(place);
  const condition = sendsCondition(operation);
  if (condition) {
    if (documents(operation, '412')) return undefined;
    return {
      message: `${name} takes ${code(condition)} and should document \`412\`: the caller has to read again before it repeats the change.`,
      path: 'responses' in operation.node ? [...operation.path, 'responses'] : operation.path,
      place,
    };
  }
  const version = bodyVersion(contract, read);
  if (version !== undefined && bodyNames(contract, operation).includes(version)) return undefined;
  // A JSON Patch can carry its own test.
  if (patchBodies(operation).some(isJsonPatch) || isSettled(contract, operation)) return undefined;
  if (handsOutTag(read))
    return {
      message: `${name} should accept \`If-Match\`: the GET hands out an \`ETag\`, and there is nowhere to send it back.`,
      path: operation.path,
      place,
    };
  if (documents(operation, '412'))
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

const SETTLED =
  /last[- ]writ(e|er)[- ]wins|optimistic (lock|concurrency)|\bIf-Match\b|\bETag\b|lost update|concurrent (update|edit|change|modification|write)|乐观锁|后写/i;

/** The document says what happens when two write at once: here, or for all. */
function isSettled({ root }: Contract, { description, summary, body }: Operation): boolean {
  const head = isObject(root['info']) ? root['info']['description'] : undefined;
  return [description, summary, body?.description, head].some(
    (text) => typeof text === 'string' && SETTLED.test(text),
  );
}
