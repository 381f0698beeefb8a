import { entries } from '../../../src/core/contract/follow';
import { perDocument } from '../rule/per-document';
import { code } from '../../../src/core/texts/wording';

/** A path ends before the `?`: what follows is a query parameter. */
export default perDocument(function* ({ contract, examine }) {
  for (const [route] of entries(contract.root['paths'])) {
    if (!route.startsWith('/')) continue;
    examine({ usedAt: ['paths', route] });
    if (route.includes('?'))
      yield {
        message: `Declare what follows the \`?\` in ${code(route)} as query parameters.`,
        path: ['paths', route],
      };
  }
});
