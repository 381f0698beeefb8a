import type { Operation } from '../../../src/core/contract/contract';
import { asksForBody } from '../../../src/core/inference/http-semantics/bodies';
import { perOperation } from '../rule/per-operation';
import { code } from '../../../src/core/texts/wording';

const BODILESS = new Set(['get', 'head', 'delete']);

/** GET, HEAD and DELETE carry no body: what is on the way may drop it, and then the request means something else. */
export default perOperation(
  function* (surroundings, operation, examine) {
    if (!BODILESS.has(operation.method)) return;
    examine(operation);
    if (asksForBody(surroundings, operation))
      yield {
        message: messageFor(operation),
        path: [...operation.path, 'requestBody'],
        place: operation.name,
      };
  },
  {
    collapse: (count, of, first) => ({
      message: `${count} of ${of} GET, HEAD and DELETE operations ask for a body, among them ${first}: send it by POST, or in the query.`,
      path: ['paths'],
    }),
  },
);

function messageFor(operation: Operation): string {
  const name = code(operation.name);
  if (operation.method === 'delete')
    return `${name} should not need a body: a DELETE can lose it on the way, or be refused for it. Put it into the path or the query, or use POST.`;
  return `${name} should not have a body: a ${code(operation.method.toUpperCase())} can lose it on the way, and caches ignore it. Use query parameters, or POST.`;
}
