import type { Contract, Operation, Response } from '../../../src/core/contract/contract';
import type { Problem } from '../../../src/core/contract/problem';
import { isError } from '../../../src/core/contract/statuses';
import {
  idsShownIn,
  requestIdOf,
  thingsOf,
  type RequestId,
} from '../../../src/core/inference/debugging/request-ids';
import { SAY_UNFIT } from '../../../src/core/inference/documentation/what-is-shown';
import { isPlumbing, isTokenEndpoint } from '../../../src/core/inference/errors/answers';
import { code } from '../../../src/core/texts/wording';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

/** Every error gives its caller an id of the request to show to support, whichever part of the server wrote it. */
export default perDocument(function* ({ contract, operations, examine }) {
  const failing = operations.filter(
    (operation) => !isPlumbing(operation) && !isTokenEndpoint(operation) && errorsOf(operation).length > 0,
  );
  for (const operation of failing) examine(operation);
  const things = new Set(failing.flatMap(thingsOf));
  const judged = failing.map((operation) => ({ operation, ids: idsOf(contract, operation, things) }));
  if (failing.length > 1 && judged.every(({ ids }) => areMissing(ids)))
    yield {
      message: `${failing.length} operations document errors, and none of them shows its caller a request id. Add a \`Request-Id\` header to the shared error responses.`,
      path: ['paths'],
    };
  else yield* oncePerPlace(judged.flatMap(({ operation, ids }) => gapsOf(operation, ids)));
});

interface Judged {
  response: Response;
  id: RequestId;
}

function idsOf(contract: Contract, operation: Operation, things: ReadonlySet<string>): Judged[] {
  return errorsOf(operation).map((response) => {
    const id = requestIdOf(contract, response);
    const shown = id.lack === undefined ? idsShownIn(response, id.name) : [];
    // The id of the message that was asked for is none of the request.
    const isOther = shown.length > 0 && shown.every((value) => things.has(value));
    return { response, id: isOther ? { ...id, lack: 'other' } : id };
  });
}

function areMissing(ids: readonly Judged[]): boolean {
  return ids.every(({ id }) => id.lack === 'missing');
}

function gapsOf(operation: Operation, ids: readonly Judged[]): Problem[] {
  if (areMissing(ids))
    return [
      {
        message: `The errors of ${code(operation.name)} should show a request id, in a header such as \`Request-Id\` or in the body.`,
        path: [...operation.path, 'responses'],
      },
    ];
  return ids.flatMap(({ response, id }) => problemOf(response, id) ?? []);
}

function problemOf({ status, path }: Response, { lack, name, path: place }: RequestId): Problem | undefined {
  if (lack === 'missing')
    return {
      message: `The ${code(status)} response should show a request id, as others do: support asks for it whatever went wrong.`,
      path,
    };
  if (lack === 'other')
    return {
      message: `${code(name)} should be the id of the request: as it is described or shown, many requests have the same.`,
      path: place,
    };
  if (lack === 'optional')
    return {
      message: `${code(name)} should always be there: an id that comes at times is missing when support asks for it.`,
      path: place,
    };
  if (lack === 'unfit')
    return { message: 'No request id that is shown fits its schema.', path: place, saidBy: SAY_UNFIT };
  return undefined;
}

function errorsOf({ responses }: Operation): Response[] {
  return responses.filter(({ status }) => isError(status));
}
