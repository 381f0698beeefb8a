import { isError } from '../../../src/core/contract/statuses';
import { showsRequestId } from '../../../src/core/inference/debugging/request-ids';
import { isPlumbing, isTokenEndpoint } from '../../../src/core/inference/errors/answers';
import { code } from '../../../src/core/texts/wording';
import { perDocument } from '../rule/per-document';

/** Every operation that can fail gives its caller an id of the request to show to support. */
export default perDocument(function* ({ contract, operations, examine }) {
  const failing = operations.filter(
    (operation) =>
      !isPlumbing(operation) &&
      !isTokenEndpoint(operation) &&
      operation.responses.some(({ status }) => isError(status)),
  );
  for (const operation of failing) examine(operation);
  const silent = failing.filter((operation) => !showsRequestId(contract, operation));
  if (silent.length === 0) return;
  if (silent.length === failing.length && failing.length > 1)
    yield {
      message: `None of the ${failing.length} operations shows its caller a request id. Add a \`Request-Id\` header to the shared error responses.`,
      path: ['paths'],
    };
  else
    for (const { name, path } of silent)
      yield {
        message: `The errors of ${code(name)} should show a request id, in a header such as \`Request-Id\` or in the body.`,
        path: [...path, 'responses'],
      };
});
