import type { Operation, Response, Surroundings } from '../../../src/core/contract/contract';
import { memoize } from '../../../src/core/contract/memoize';
import { isError } from '../../../src/core/contract/statuses';
import { perDocument } from '../rule/per-document';
import { isPlumbing, isTokenEndpoint } from '../../../src/core/inference/errors/answers';
import { membersOf, plain, shownMembers } from '../../../src/core/inference/errors/members';
import { baseType, isJson } from '../../../src/core/contract/media-types';
import { code } from '../../../src/core/texts/wording';

/** `Request-Id`, `X-Amzn-RequestId`, `debug_id`, `traceId`, `pspReference`; `instance` of Problem Details. */
const REQUEST_ID =
  /((request|correlation|trace|flow|debug|log|incident|error|support)(id|reference|logurl)|pspreference|traceparent|cfray)$|^instance$/;

/** Every operation that can fail gives its caller an id of the request to show to support. */
export default perDocument(function* ({ contract, operations, examine }) {
  const failing = operations.filter(
    (operation) =>
      !isPlumbing(operation) &&
      !isTokenEndpoint(operation) &&
      operation.responses.some(({ status }) => isError(status)),
  );
  for (const operation of failing) examine(operation);
  const silent = failing.filter((operation) => !showsId(contract, operation));
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

/** One error response that shows it is enough: the same machinery answers them all. */
const showsId = memoize((contract, { responses }: Operation): boolean =>
  responses.some((response) => isError(response.status) && hasId(contract, response)),
);

function hasId(contract: Surroundings, { headers, content }: Response): boolean {
  if (headers.some(({ name }) => REQUEST_ID.test(plain(name)))) return true;
  return content.some((media) => {
    const { type, schema } = media;
    if (!isJson(type)) return false;
    const members = schema ? membersOf(contract, schema) : [];
    // What has no members in its schema may still show them.
    const names =
      members.length > 0 ? members.map(([name]) => name) : shownMembers(media).map(({ name }) => name);
    return names.some((name) => isId(plain(name), type));
  });
}

/** JSON:API calls the id of one occurrence of a problem `id`. */
function isId(name: string, type: string): boolean {
  return REQUEST_ID.test(name) || (name === 'id' && baseType(type) === 'application/vnd.api+json');
}
