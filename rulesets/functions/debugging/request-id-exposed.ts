import type { Contract, Operation, Response } from '../../../src/core/contract/contract';
import type { Problem } from '../../../src/core/contract/problem';
import { isError } from '../../../src/core/contract/statuses';
import { showsRequestId } from '../../../src/core/inference/debugging/request-ids';
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
  if (failing.length > 1 && failing.every((operation) => isSilent(contract, operation)))
    yield {
      message: `${failing.length} operations document errors, and none of them shows its caller a request id. Add a \`Request-Id\` header to the shared error responses.`,
      path: ['paths'],
    };
  else yield* oncePerPlace(failing.flatMap((operation) => gapsOf(contract, operation)));
});

function gapsOf(contract: Contract, operation: Operation): Problem[] {
  if (isSilent(contract, operation))
    return [
      {
        message: `The errors of ${code(operation.name)} should show a request id, in a header such as \`Request-Id\` or in the body.`,
        path: [...operation.path, 'responses'],
      },
    ];
  return withoutId(contract, operation).map(({ status, path }) => ({
    message: `The ${code(status)} response should show a request id, as others do: support asks for it whatever went wrong.`,
    path,
  }));
}

function isSilent(contract: Contract, operation: Operation): boolean {
  return withoutId(contract, operation).length === errorsOf(operation).length;
}

function withoutId(contract: Contract, operation: Operation): Response[] {
  return errorsOf(operation).filter((response) => !showsRequestId(contract, response));
}

function errorsOf({ responses }: Operation): Response[] {
  return responses.filter(({ status }) => isError(status));
}
