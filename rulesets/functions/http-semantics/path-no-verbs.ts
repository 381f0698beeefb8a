import type { Operation } from '../../../src/core/contract/contract';
import { verbIn } from '../../../src/core/inference/http-semantics/path-verbs';
import type { Problem } from '../../../src/core/contract/problem';
import { perDocument } from '../rule/per-document';
import { code, listed } from '../../../src/core/texts/wording';

/** Above this share the style is a decision, and is said once. */
const STYLE = 0.2;
const FEWEST = 3;

/** A path names a thing, and the method says what happens to it: no `/getUser`, no `/users/create`. */
export default perDocument(function* ({ operations, examine }) {
  for (const operation of operations) examine(operation);
  const routes = new Map(operations.map((operation) => [operation.route, operation]));
  const all = [...routes.keys()];
  const found = [...routes.values()].flatMap((operation) => {
    const verb = verbIn(operation.route, all);
    return verb === undefined ? [] : [problemOf(operation, verb)];
  });
  if (found.length <= FEWEST || found.length <= routes.size * STYLE) {
    yield* found;
    return;
  }
  const first = listed(found.slice(0, 3).map(({ path }) => String(path.at(-1))));
  yield {
    message: `${found.length} of ${routes.size} paths hold a verb, among them ${first}: name things, and let the method say what happens.`,
    path: ['paths'],
  };
});

function problemOf({ route, usedAt }: Operation, verb: string): Problem {
  return {
    message: `${code(route)} should name a thing: ${code(verb)} is for the method to say, and clients cannot guess the next path.`,
    path: usedAt.slice(0, -1),
  };
}
